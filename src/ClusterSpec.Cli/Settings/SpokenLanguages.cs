using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using ClusterSpec.Languages;

namespace ClusterSpec.Cli.Settings;

/// <summary>The words of the languages that the files of a run ask for.</summary>
/// <param name="nameOf">Name of the language that a file asks for; null for none.</param>
internal sealed class SpokenLanguages(Func<string, string?> nameOf)
{
    private readonly Dictionary<string, Translation?> byFile = new(StringComparer.Ordinal);

    /// <summary>How a run over some files speaks.</summary>
    /// <param name="files">As they are shown; those without any speak English.</param>
    public Speech Of(IEnumerable<string> files)
    {
        var languages = files.Select(OfFile).Distinct().Take(2).ToList();
        return new(languages is [var shared] ? shared : null, OfFile);
    }

    /// <summary>The words of a language.</summary>
    /// <param name="name">Null for English, which everything else that is not known counts as.</param>
    public static Translation? Named(string? name) => name is not null && Language.TryFind(name, out var translation) ? translation : null;

    private Translation? OfFile(string file)
    {
        if (!byFile.TryGetValue(file, out var language))
            byFile[file] = language = Named(nameOf(file));
        return language;
    }
}

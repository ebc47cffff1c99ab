using System.Text.RegularExpressions;

namespace ClusterSpec.Tests.Architecture;

/// <summary>A source file.</summary>
/// <param name="Path">Below src/, with <c>/</c>.</param>
/// <param name="Text">Without comments.</param>
internal sealed record Source(string Path, string Text);

/// <summary>The sources of the projects, for tests that read them.</summary>
internal static partial class Sources
{
    /// <summary>C# under src/ that was written by hand, sorted by path.</summary>
    public static IReadOnlyList<Source> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Path("src"), file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new Source(path, Comment().Replace(File.ReadAllText(Repository.Path("src", path)), ""))),
    ];

    /// <summary>Texts in quotes, the fixed parts of interpolated ones too.</summary>
    public static IEnumerable<string> Literals(Source source) => Literal().Matches(source.Text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"((?:[^\"\\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Literal();
}

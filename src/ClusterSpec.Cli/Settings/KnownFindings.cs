using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Settings;

/// <summary>Lets pass what baselines list, and counts what they list for nothing; or gathers a new baseline. May be asked from several threads.</summary>
/// <param name="newBaseline">The baseline that findings are gathered for, from the root; null for none.</param>
/// <param name="surroundings">Where baselines are.</param>
internal sealed class KnownFindings(string? newBaseline, Surroundings surroundings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ILookup<string, KeyValuePair<BaselineKey, int>>> baselines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> gone = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<BaselineKey, int>.Builder gathered = ImmutableSortedDictionary.CreateBuilder<BaselineKey, int>(Baseline.Order);

    /// <summary>Baselines that list what is no longer found in the files that were checked, and how many findings that are.</summary>
    public IEnumerable<(string Baseline, int Count)> Gone =>
        gone.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (Shown(pair.Key), pair.Value));

    /// <summary>The new baseline and how many findings it lists; null when none is asked for.</summary>
    public (string Baseline, int Count)? Written => newBaseline is null ? null : (Shown(newBaseline), gathered.Values.Sum());

    /// <summary>What is left of a result.</summary>
    /// <param name="result">All that was found.</param>
    /// <param name="file">The file, from the root.</param>
    /// <param name="baseline">Its baseline, from the root; null for none.</param>
    /// <exception cref="UsageException">The baseline cannot be read.</exception>
    public LintResult Apply(LintResult result, string file, string? baseline)
    {
        lock (gate)
            return newBaseline is not null ? Gather(result, file, newBaseline) : baseline is not null ? Pass(result, file, baseline) : result;
    }

    /// <summary>Writes the new baseline, if one is asked for.</summary>
    public void Write()
    {
        if (newBaseline is null)
            return;
        using var text = new StringWriter { NewLine = "\n" };
        new Baseline(gathered.ToImmutable()).Write(text);
        WholeFile.Write(newBaseline, new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private LintResult Pass(LintResult result, string file, string path)
    {
        if (!baselines.TryGetValue(path, out var baseline))
            baselines[path] = baseline = Baseline.Read(path, surroundings).Counts.ToLookup(pair => pair.Key.File, StringComparer.Ordinal);
        var name = Relative(path, file);
        var left = baseline[name].ToDictionary();
        var rest = Pass(result, path, finding =>
        {
            var key = new BaselineKey(name, finding.Rule, finding.Path);
            if (left.GetValueOrDefault(key) == 0)
                return false;
            left[key]--;
            return true;
        });
        gone[path] = gone.GetValueOrDefault(path) + left.Values.Sum();
        return rest;
    }

    private LintResult Gather(LintResult result, string file, string path) => Pass(result, path, finding =>
    {
        var key = new BaselineKey(Relative(path, file), finding.Rule, finding.Path);
        gathered[key] = gathered.GetValueOrDefault(key) + 1;
        return true;
    });

    // Whoever writes an error into a baseline that may not be let pass gets it all the same.
    private LintResult Pass(LintResult result, string path, Func<Diagnostic, bool> isKnown)
    {
        var known = result.Diagnostics.ToLookup(finding => Catalogue.Find(finding.Rule)?.LetsIgnore(finding.Severity) != false && isKnown(finding));
        var suppression = new Suppression(SuppressionKind.External, $"listed in {Shown(path)}");
        return result with
        {
            Diagnostics = [.. known[false]],
            Suppressed = DiagnosticOrder.Sort(result.Suppressed.Concat(known[true].Select(finding => finding with { Suppression = suppression }))),
        };
    }

    private string Shown(string path) => Path.GetRelativePath(surroundings.WorkingFolder, path).Replace('\\', '/');

    private static string Relative(string baseline, string file) => Path.GetRelativePath(Path.GetDirectoryName(baseline) ?? baseline, file).Replace('\\', '/');
}

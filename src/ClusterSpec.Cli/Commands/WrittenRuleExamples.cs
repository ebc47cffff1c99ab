using System.Collections.Immutable;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;
using ClusterSpec.Rules;

namespace ClusterSpec.Cli.Commands;

/// <summary>Runs the examples of rules that stand in a configuration: each rule has to speak in its bad ones, and to be silent in its good ones.</summary>
internal static class WrittenRuleExamples
{
    /// <param name="surroundings">Where the configuration is.</param>
    /// <param name="language">Null for English.</param>
    /// <exception cref="UsageException">There is no configuration, or an example cannot be read.</exception>
    public static int Run(Surroundings surroundings, Translation? language)
    {
        var found = new ConfigurationFiles(new SettingFlags(), surroundings).Of(surroundings.WorkingFolder);
        if (found is not { Result: { Configuration: { } configuration } result })
            throw new UsageException($"there is no {ConfigurationLoader.FileName} in this folder or above");
        if (!result.Diagnostics.IsEmpty)
        {
            var speech = Speech.In(language);
            new TextReport(surroundings.Output, TerminalStyle.Plain, _ => found.Text, speech).Write(speech.Say(result.Diagnostics), [result.FileName]);
            return ExitCode.Found;
        }

        var failures = 0;
        foreach (var (rule, entry) in result.Rules.Join(configuration.Rules ?? [], rule => rule.Description.Name, entry => entry.Name, (rule, entry) => (rule, entry)))
        {
            ImmutableArray<Phrase> wrong = [.. Wrong(rule, entry.Examples, found.Folder, surroundings)];
            failures += wrong.Length;
            foreach (var line in wrong)
                surroundings.Output.Write($"{rule.Description.Name}: {TerminalText.Of(line.In(language))}\n");
            if (wrong.IsEmpty)
                surroundings.Output.Write($"{rule.Description.Name}: {Summary(entry.Examples).In(language)}\n");
        }

        var rules = Words.Count(result.Rules.Length, "rule");
        surroundings.Output.Write($"{(failures == 0 ? (Phrase)$"{rules}, all examples hold" : $"{rules}, {Words.Count(failures, "example")} failed").In(language)}\n");
        return failures == 0 ? ExitCode.Clean : ExitCode.Found;
    }

    private static IEnumerable<Phrase> Wrong(ClusterRule rule, RuleExamples? examples, string folder, Surroundings surroundings)
    {
        foreach (var bad in examples?.Bad ?? [])
        {
            if (Findings(rule, bad, folder, surroundings) == 0)
                yield return $"{bad} is a bad example, and nothing is found in it";
        }

        foreach (var good in examples?.Good ?? [])
        {
            if (Findings(rule, good, folder, surroundings) is > 0 and var count)
                yield return $"{good} is a good example, and {Words.Count(count, "finding")} stand in it";
        }
    }

    private static int Findings(ClusterRule rule, string example, string folder, Surroundings surroundings)
    {
        var source = SpecFiles.Read(Path.GetRelativePath(surroundings.WorkingFolder, Path.GetFullPath(example, folder)), surroundings);
        var result = ClusterLinter.Lint(source.Bytes, example, LintOptions.Default with { FurtherRules = [rule] });
        return result.Diagnostics.Count(finding => finding.Rule == rule.Description.Name);
    }

    private static Phrase Summary(RuleExamples? examples) =>
        examples is null ? (Phrase)"no examples" : $"{examples.Bad?.Count ?? 0} bad and {examples.Good?.Count ?? 0} good hold";
}

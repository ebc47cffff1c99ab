using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using ClusterSpec.Cli.Keys;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>explain</c>: what a finding or a key means.</summary>
internal static class ExplainCommand
{
    private const string UsualFile = "clusterspec.yaml";

    private const string Description = """
        Say what a finding or a key means.

        Of a rule: why it matters, how to mend it, who says so, and an example. Of a key: its type and
        default, its value in a file, and who decided that.

        Examples:
          clusterspec explain etcd-even-members                   a rule about the cluster
          clusterspec explain wrong-type                          a fault of the file's shape
          clusterspec explain network.calico.mtu                  a key, and its value in clusterspec.yaml
          clusterspec explain platform --file prod.yaml           a key, and its value in that file
          clusterspec explain 'pools[0].machine' --format json    for programs
        """;

    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("RULE|PATH") { Description = "Name of a rule, as it stands in brackets in a finding, or path of a key." };
        name.CompletionSources.Add(_ => Catalogue.All.Select(rule => new CompletionItem(rule.Name)).Concat(ClusterKeys.Read().Paths.Select(path => new CompletionItem(path))));
        var file = new Option<string?>("--file") { Description = $"The file whose value is shown, or - for standard input; {UsualFile}, if it is not given and there is one.", HelpName = "FILE" };
        var format = ValueFormat.Option();
        var command = new Command("explain", Description) { name, file, format };
        var language = new LanguageOption();
        command.Options.Add(language.Option);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), parsed.GetValue(file), parsed.GetValue(format) == ValueFormat.Json, () => language.Read(parsed, surroundings), surroundings));
        return command;
    }

    private static int Run(string name, string? file, bool asJson, Func<Translation?> language, Surroundings surroundings)
    {
        if (Catalogue.Find(name) is { } rule)
            return Rule(rule, asJson, language(), surroundings);
        if (Own(name, surroundings) is { } own)
            return Rule(own, asJson, language(), surroundings);
        var keys = ClusterKeys.Read();
        return keys.Find(name) is { } key ? Key(key, name, file, asJson, surroundings) : throw new UsageException(Unknown(name, keys));
    }

    // A rule that stands in the configuration of this folder.
    private static RuleDescription? Own(string name, Surroundings surroundings) =>
        new ConfigurationFiles(new SettingFlags(), surroundings).Of(surroundings.WorkingFolder)?.Result.Rules.Select(rule => rule.Description).FirstOrDefault(rule => rule.Name == name);

    private static int Rule(RuleDescription rule, bool asJson, Translation? language, Surroundings surroundings)
    {
        if (asJson)
            JsonOutput.Write(surroundings.Output, json => RuleJson.Write(json, rule, language));
        else
            surroundings.Output.Write(RulePage.Text(rule, language) + RuleExample.Text(rule.Name, language));
        return ExitCode.Clean;
    }

    private static int Key(ClusterKey key, string path, string? name, bool asJson, Surroundings surroundings)
    {
        name ??= File.Exists(Path.Combine(surroundings.WorkingFolder, UsualFile)) ? UsualFile : null;
        var file = name is null ? null : EffectiveFile.Read(name, surroundings);
        var page = new KeyPage(key, path, file);
        if (asJson)
            JsonOutput.Write(surroundings.Output, page.Json);
        else
            surroundings.Output.Write(page.Text());
        file?.Warn(surroundings);
        return file?.ExitCode ?? ExitCode.Clean;
    }

    private static string Unknown(string name, ClusterKeys keys)
    {
        if (name.IndexOfAny(['.', '[']) < 0)
        {
            ImmutableArray<string> near = [.. new[] { Catalogue.Nearest(name), NearestName.Of(name, keys.Paths) }.OfType<string>().Take(1)];
            return $"there is no rule '{name}'{(near.IsEmpty ? $": `{CommandLine.Name} rules` lists them" : $" (did you mean {near[0]}?)")}";
        }

        return $"there is no key '{name}'{(NearestName.Of(ClusterKeys.Generalised(name), keys.Paths) is { } key ? $" (did you mean {key}?)" : $": `{CommandLine.Name} schema` has them all")}";
    }
}

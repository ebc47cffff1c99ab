using System.Collections.Immutable;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>The rules of a configuration.</summary>
public static class WrittenRuleSet
{
    /// <summary>Makes rules of them, and finds what is wrong with those that cannot be used. A name belongs to the first that has it.</summary>
    /// <param name="configuration">The configuration.</param>
    public static ConfiguredRules Of(LintConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.Rules is not { Count: > 0 } written)
            return new([], []);
        var keys = ClusterKeys.Read();
        var rules = ImmutableArray.CreateBuilder<ClusterRule>();
        var faults = ImmutableArray.CreateBuilder<Finding>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, index) in written.Select((source, index) => (source, index)))
        {
            // A key that is missing or could not be read has its finding already.
            if (source is not { Name: { } name, Message: not null })
                continue;
            var path = LintConfigurationPath.Root.Rules[index];
            var reader = new WrittenRuleReader(source, path, keys);
            if (Taken(name, path, names) is { } taken)
                faults.Add(taken);
            if (reader.Read() is { } rule && names.GetValueOrDefault(name) == path)
                rules.Add(rule);
            faults.AddRange(reader.Faults);
        }

        return new(rules.ToImmutable(), faults.ToImmutable());
    }

    private static Finding? Taken(string name, string path, Dictionary<string, string> names)
    {
        if (Catalogue.Find(name) is not null)
            return new Finding(WrittenRuleReader.Unusable, Severity.Error, $"{path}.name", $"ClusterSpec has a rule {name} of its own: take another name");
        return names.TryAdd(name, path)
            ? null
            : new Finding(WrittenRuleReader.Unusable, Severity.Error, $"{path}.name", $"another rule is called {ShownText.Quote(name)}: take another name") { Related = [new($"{names[name]}.name", "given here first")] };
    }
}

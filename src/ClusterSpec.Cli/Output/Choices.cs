using System.CommandLine;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Options that take one of some words.</summary>
internal static class Choices
{
    /// <summary>Refuses other words, says which was probably meant, and completes them.</summary>
    public static void TakeOnly(this Option option, params string[] values)
    {
        option.CompletionSources.Add(_ => values.Select(value => new System.CommandLine.Completions.CompletionItem(value)));
        option.Validators.Add(result =>
        {
            foreach (var value in result.Tokens.Select(token => token.Value).Where(value => !values.Contains(value)))
                result.AddError($"{option.Name} does not take '{value}'{Meant(value, values)}");
        });
    }

    /// <summary>The word that was probably meant, in brackets; all of them, when none is near.</summary>
    public static string Meant(string value, IReadOnlyCollection<string> values) =>
        NearestName.Of(value, values) is { } near ? $" (did you mean {near}?)" : $": take {string.Join(", ", values)}";
}

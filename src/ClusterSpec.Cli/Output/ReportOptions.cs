using System.CommandLine;

namespace ClusterSpec.Cli.Output;

/// <summary>The options of every command that prints findings.</summary>
internal static class ReportOptions
{
    public const string Auto = "auto";
    public const string Always = "always";
    public const string Never = "never";

    public static Option<string> Format()
    {
        var option = Choice("--format", $"How findings are printed; text if it is not given. Formats: {string.Join(", ", ReportFormats.Names)}.", [.. ReportFormats.Names]);
        option.HelpName = "FORMAT";
        return option;
    }

    public static Option<string> Color() => Choice("--color", "Colours; auto, if it is not given: on a terminal, unless NO_COLOR is set or TERM is dumb.", Auto, Always, Never);

    /// <summary>What the two options ask for.</summary>
    public static ReportStyle Style(ParseResult parsed, Option<string> format, Option<string> color) =>
        new(ReportFormats.Of(parsed.GetRequiredValue(format)), parsed.GetRequiredValue(color));

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0], HelpName = string.Join("|", values) };
        option.TakeOnly(values);
        return option;
    }
}

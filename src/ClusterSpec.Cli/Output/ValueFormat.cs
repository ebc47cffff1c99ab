using System.CommandLine;

namespace ClusterSpec.Cli.Output;

/// <summary>The option of commands that print values rather than findings.</summary>
internal static class ValueFormat
{
    public const string Text = "text";
    public const string Json = "json";

    public static Option<string> Option()
    {
        var option = new Option<string>("--format")
        {
            Description = "How it is printed; text if it is not given.",
            DefaultValueFactory = _ => Text,
            HelpName = $"{Text}|{Json}",
        };
        option.TakeOnly(Text, Json);
        return option;
    }
}

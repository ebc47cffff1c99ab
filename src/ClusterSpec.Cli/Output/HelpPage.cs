using System.CommandLine;
using System.Text;
using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output;

/// <summary>The help of a command: its description's first paragraph, how it is called, and the rest of the description, which holds examples.</summary>
internal static class HelpPage
{
    private const int Width = 100;
    private const string Indent = "  ";

    public static string Of(Command command)
    {
        var (summary, examples) = Split(command);
        var page = new StringBuilder();
        page.Append($"{string.Join('\n', WrappedText.Lines(summary, Width))}\n\nUsage:\n{Indent}{Usage(command)}\n");
        Table(page, "Commands", command.Subcommands.Select(subcommand => (subcommand.Name, Split(subcommand).Summary)));
        Table(page, "Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        Table(page, "Options", command.Options.Concat(command is RootCommand ? [] : Inherited(command)).Select(option => (Form(option), option.Description ?? "")));
        if (examples.Length > 0)
            page.Append($"\n{examples}\n");
        return page.ToString();
    }

    private static (string Summary, string Examples) Split(Command command)
    {
        var text = (command.Description ?? "").ReplaceLineEndings("\n");
        var paragraph = text.IndexOf("\n\n", StringComparison.Ordinal);
        return paragraph < 0 ? (text, "") : (text[..paragraph], text[(paragraph + 2)..].TrimEnd());
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand)
            return $"{CommandLine.Name} COMMAND [OPTIONS]";
        var parts = new List<string> { CommandLine.Name, command.Name };
        parts.AddRange(command.Arguments.Select(Form));
        parts.AddRange(command.Options.Where(option => option.Required).Select(option => $"{option.Name} {option.HelpName}"));
        return string.Join(' ', parts) + " [OPTIONS]";
    }

    private static string Form(Argument argument) => argument.Arity switch
    {
        { MinimumNumberOfValues: 0 } => $"[{argument.Name}]",
        { MaximumNumberOfValues: > 1 } => $"{argument.Name}...",
        _ => argument.Name,
    };

    private static string Form(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);

    private static void Table(StringBuilder page, string title, IEnumerable<(string Name, string Text)> entries)
    {
        var rows = entries.ToList();
        if (rows.Count == 0)
            return;
        var width = rows.Max(row => row.Name.Length);
        page.Append($"\n{title}:\n");
        foreach (var (name, text) in rows)
        {
            var margin = new string(' ', Indent.Length + width + Indent.Length);
            page.Append($"{Indent}{name.PadRight(width)}{Indent}{string.Join("\n" + margin, WrappedText.Lines(text, Width - margin.Length))}\n");
        }
    }
}

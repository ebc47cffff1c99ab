using System.CommandLine;
using System.CommandLine.Parsing;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>What is wrong with a command line, in one line.</summary>
internal static class UsageFault
{
    /// <summary>The first fault, with what was probably meant and where to read on; null when there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action?.ClearsParseErrors == true)
            return null;
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? CommandLine.Name : $"{CommandLine.Name} {command.Name}";
        return $"{Words(parsed, command)}; see `{name} --help`";
    }

    /// <summary>What is wrong with a word that looks like an option.</summary>
    public static string UnknownOption(Command command, string token) =>
        $"there is no option '{token}'{Meant(token, command.Options.Select(option => option.Name).Append("--help"))}";

    private static string Words(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
            return Unknown(command, unknown);
        return parsed.Errors[0] switch
        {
            { SymbolResult: CommandResult } when command.Subcommands.Count > 0 => "no command is given",
            { SymbolResult: ArgumentResult { Argument: var argument, Tokens.Count: 0 } } => $"no {argument.Name} is given",
            { SymbolResult: OptionResult { Tokens.Count: 0, Option.Required: true } result } => $"{result.Option.Name} is not given",
            var error => error.Message.TrimEnd('.'),
        };
    }

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-'))
            return UnknownOption(command, token);
        return command.Subcommands.Count == 0
            ? $"'{token}' is one word too many"
            : $"there is no command '{token}'{Meant(token, command.Subcommands.Select(subcommand => subcommand.Name))}";
    }

    private static string Meant(string word, IEnumerable<string> words) => NearestName.Of(word, words) is { } near ? $" (did you mean {near}?)" : "";
}

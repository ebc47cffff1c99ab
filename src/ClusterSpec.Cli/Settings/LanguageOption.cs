using System.CommandLine;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using ClusterSpec.Languages;

namespace ClusterSpec.Cli.Settings;

/// <summary><c>--lang</c>: the language of findings and rules.</summary>
internal sealed class LanguageOption
{
    public LanguageOption() => Option.TakeOnly([.. Language.Names]);

    /// <summary>For the command.</summary>
    public Option<string?> Option { get; } = new("--lang") { Description = "The language of findings; that of the configuration or English, if it is not given.", HelpName = string.Join("|", Language.Names) };

    /// <summary>The words of a command that has no file: as its option asks, or else the configuration of the working folder; null for English.</summary>
    /// <exception cref="UsageException">That configuration cannot be opened or read.</exception>
    public Translation? Read(ParseResult parsed, Surroundings surroundings) =>
        new LintSettings(new SettingFlags { Language = parsed.GetValue(Option) }, surroundings).Speech([SpecFiles.StandardInputName]).Whole;
}

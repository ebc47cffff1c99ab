using System.CommandLine;
using System.CommandLine.Invocation;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>--help</c>.</summary>
internal sealed class HelpAction(Surroundings surroundings) : SynchronousCommandLineAction
{
    // Who asks for help has not finished the command line.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        surroundings.Output.Write(HelpPage.Of(parseResult.CommandResult.Command));
        return ExitCode.Clean;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction(Surroundings surroundings) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        surroundings.Output.WriteLine(ToolVersion.Text);
        return ExitCode.Clean;
    }
}

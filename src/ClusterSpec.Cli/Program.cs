using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli;

/// <summary>The tool <c>clusterspec</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false, NewLine = "\n" };
        using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
        var surroundings = new Surroundings
        {
            Output = output,
            Error = error,
            Input = Console.OpenStandardInput,
            OutputIsTerminal = !Console.IsOutputRedirected,
            Environment = Environment.GetEnvironmentVariable,
            WorkingFolder = Environment.CurrentDirectory,
        };
        try
        {
            var code = CommandLine.Run(arguments, surroundings);
            output.Flush();
            return code;
        }
        catch (IOException) when (!Console.IsOutputRedirected || IsClosed(output))
        {
            // The reader of the pipe has gone, as `head` does: nobody is left to tell.
            return ExitCode.Usage;
        }
    }

    private static bool IsClosed(StreamWriter output)
    {
        try
        {
            output.Flush();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}

using System.CommandLine;
using System.Runtime.ExceptionServices;

namespace ClusterSpec.Cli.Commands;

/// <summary>Files checked side by side.</summary>
internal static class LintJobs
{
    // More threads than any machine has processors would only cost memory.
    private const int Most = 1024;

    /// <summary>How many files are checked at once; null when it is not given.</summary>
    public static Option<int?> Option()
    {
        var option = new Option<int?>("--jobs") { Description = "How many files are checked at once; if it is not given: one for each processor.", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !(int.TryParse(word, out var jobs) && jobs is >= 1 and <= Most))
                result.AddError($"--jobs takes a number from 1 to {Most}, not {word}");
        });
        return option;
    }

    /// <summary>Does a piece of work for each number from 0, in any order, and waits for all.</summary>
    /// <param name="jobs">How many at once; null for one for each processor.</param>
    /// <exception cref="Exception">What the work throws.</exception>
    public static void Run(int count, int? jobs, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs ?? Environment.ProcessorCount }, work);
        }
        catch (AggregateException problems)
        {
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }
    }
}

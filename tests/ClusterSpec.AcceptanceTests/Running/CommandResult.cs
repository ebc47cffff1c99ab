namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>What a program left behind. <paramref name="Output"/> and <paramref name="Error"/> have <c>\n</c> as line ends.</summary>
internal sealed record CommandResult(string CommandLine, int Code, string Output, string Error)
{
    public string All => Output + Error;

    /// <summary>Fails the test, with all that the program said, unless it ended with code 0.</summary>
    public CommandResult Succeeded() => EndedWith(0);

    /// <summary>Fails the test, with all that the program said, unless it ended with this code.</summary>
    public CommandResult EndedWith(int code)
    {
        Assert.True(Code == code, $"exit code {Code} instead of {code}: {CommandLine}\n{All}");
        return this;
    }
}

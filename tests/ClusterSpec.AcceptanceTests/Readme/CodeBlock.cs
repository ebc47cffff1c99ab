namespace ClusterSpec.AcceptanceTests.Readme;

/// <summary>Fenced blocks of a README.</summary>
internal static class CodeBlock
{
    /// <summary>The blocks of a language, without their fences.</summary>
    /// <param name="page">In the root of the repository.</param>
    /// <param name="language">As behind the fence.</param>
    public static IReadOnlyList<string> Read(string page, string language)
    {
        var blocks = new List<string>();
        List<string>? open = null;
        foreach (var line in File.ReadLines(Repository.Path(page)))
        {
            if (open is null && line == $"```{language}")
            {
                open = [];
            }
            else if (open is not null && line == "```")
            {
                blocks.Add(string.Join('\n', open));
                open = null;
            }
            else
            {
                open?.Add(line);
            }
        }

        return blocks;
    }
}

using System.Collections.Concurrent;

namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>Asks a real program about many rendered files.</summary>
internal static class Judging
{
    /// <summary>
    /// Fails unless the judge has nothing to say about any of the files. Files of the same content are judged once, several at a time.
    /// No file at all is a failure, too: then nothing was judged.
    /// </summary>
    /// <param name="files">What is judged.</param>
    /// <param name="judge">Gives the complaints about one file; none when it is accepted.</param>
    public static async Task Accepts(IReadOnlyList<RenderedFile> files, Func<RenderedFile, Task<IReadOnlyList<string>>> judge)
    {
        Assert.NotEmpty(files);
        var complaints = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files.DistinctBy(file => file.Hash), async (file, _) =>
        {
            foreach (var complaint in await judge(file))
                complaints.Add($"{file}: {complaint}");
        });
        Assert.True(complaints.IsEmpty, string.Join("\n", complaints.Order(StringComparer.Ordinal)));
    }

    /// <summary>The same for a judge that takes many files in one process, because it takes longer to start than to judge.</summary>
    /// <param name="files">What is judged.</param>
    /// <param name="judge">Gives the complaints about the files that stand at these paths; none when all are accepted.</param>
    public static async Task AcceptsTogether(IReadOnlyList<RenderedFile> files, Func<string[], Task<IReadOnlyList<string>>> judge)
    {
        Assert.NotEmpty(files);
        var complaints = await judge([.. files.DistinctBy(file => file.Hash).Select(file => file.FullPath)]);
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }
}

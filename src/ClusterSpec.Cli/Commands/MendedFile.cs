using ClusterSpec.Cli.Folder;

namespace ClusterSpec.Cli.Commands;

/// <summary>Puts a mended text in the place of a file, in one step: it is never half written.</summary>
internal static class MendedFile
{
    /// <param name="name">As it is shown.</param>
    /// <param name="path">The file, or a link to it, which stays a link.</param>
    /// <param name="checkedBytes">What was checked: where the file holds something else by now, it is left alone.</param>
    /// <param name="mended">What it is to hold.</param>
    /// <exception cref="UsageException">It was changed meanwhile, or cannot be written.</exception>
    public static void Write(string name, string path, Stream checkedBytes, Stream mended)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            using (var now = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            {
                if (!IsSame(now, checkedBytes))
                    throw new UsageException($"{name} was changed while it was being checked: it was not written");
            }

            WholeFile.Write(target, mended);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name} cannot be written: {problem.Message}", problem);
        }
    }

    private static bool IsSame(FileStream now, Stream before)
    {
        before.Position = 0;
        if (now.Length != before.Length)
            return false;
        for (int unit; (unit = now.ReadByte()) == before.ReadByte();)
        {
            if (unit < 0)
                return true;
        }

        return false;
    }
}

namespace ClusterSpec.Cli.Folder;

/// <summary>Puts a content in the place of a file, in one step: it is never half written.</summary>
internal static class WholeFile
{
    private const string Devices = "/dev/";

    /// <summary>Writes the file whole or not at all. One that is there keeps its rights, a link leads where it led, and a device is written to.</summary>
    /// <param name="path">The file, from the root.</param>
    /// <param name="content">What it is to hold.</param>
    public static void Write(string path, Stream content)
    {
        if (path.StartsWith(Devices, StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            content.CopyTo(device);
            return;
        }

        var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

        // What a crash left behind is overwritten; while another run writes there, opening it fails.
        var staged = Path.Combine(Path.GetDirectoryName(target) ?? "", $".{Path.GetFileName(target)}.clusterspec");
        var file = new FileStream(staged, FileMode.Create, FileAccess.Write, FileShare.None);
        try
        {
            using (file)
                content.CopyTo(file);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(staged, File.GetUnixFileMode(target));
            File.Move(staged, target, overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }
}

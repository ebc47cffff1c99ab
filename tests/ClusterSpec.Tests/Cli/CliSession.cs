using System.Text;
using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Tests.Cli;

/// <summary>A folder of its own, and the tool run in it in process.</summary>
internal sealed class CliSession : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("clusterspec-").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public bool IsTerminal { get; set; }

    /// <summary>The day; null where nobody may ask for it.</summary>
    public DateOnly? Today { get; set; }

    public bool ErrorIsTerminal { get; set; }

    /// <summary>Stands still, unless a test brings another.</summary>
    public TimeProvider Clock { get; set; } = new SteppingClock();

    /// <summary>Bytes of standard input.</summary>
    public byte[] Input { get; set; } = [];

    public CliResult Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, Surroundings(output, error));
        return new CliResult(code, output.ToString(), error.ToString());
    }

    public Surroundings Surroundings(TextWriter output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        Input = () => new MemoryStream(Input),
        OutputIsTerminal = IsTerminal,
        ErrorIsTerminal = ErrorIsTerminal,
        Clock = Clock,
        Environment = Environment.GetValueOrDefault,
        WorkingFolder = Folder,
        Today = () => Today ?? throw new InvalidOperationException("nobody may ask for the day"),
    };

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name)) ?? Folder);
        File.WriteAllText(Path(name), text, new UTF8Encoding(false));
    }

    public string Read(string name) => File.ReadAllText(Path(name));

    /// <summary>Copies a file of <c>tests/fixtures</c>.</summary>
    public void WriteFixture(string name, params string[] fixture) => Write(name, File.ReadAllText(System.IO.Path.Combine([Repository.Fixtures, .. fixture])));

    /// <summary>Every file below a folder and its text, by path with <c>/</c>; links as their targets, empty folders with a slash at the end.</summary>
    public SortedDictionary<string, string> Tree(string name = "")
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Directory.EnumerateFileSystemEntries(Path(name), "*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.GetRelativePath(Path(name), entry).Replace('\\', '/');
            if (new FileInfo(entry).LinkTarget is { } target)
                tree.Add(path, "-> " + target);
            else if (File.Exists(entry))
                tree.Add(path, File.ReadAllText(entry));
            else if (!Directory.EnumerateFileSystemEntries(entry).Any())
                tree.Add(path + "/", "");
        }

        return tree;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>A clock that each look moves on by as much.</summary>
internal sealed class SteppingClock(TimeSpan step = default) : TimeProvider
{
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref now, step.Ticks);
}

/// <summary>What a run printed and ended with.</summary>
internal sealed record CliResult(int Code, string Output, string Error);

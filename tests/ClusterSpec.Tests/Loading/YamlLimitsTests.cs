using System.Diagnostics;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Tests.Loading;

/// <summary>Whatever is in a file ends in a finding, and takes neither a machine's memory nor its afternoon.</summary>
public sealed class YamlLimitsTests
{
    /// <summary>Bytes that no file needs which is given up, garbage included; an unbounded reader would.</summary>
    private const long MostAllocated = 200_000_000;

    /// <summary>Bytes for each of a hundred thousand findings, garbage included: what grows with the square of them takes more.</summary>
    private const long MostForEachFinding = 20_000;

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "nine levels of nine aliases", Bomb(), "alias-expansion-too-large" },
        { "ten thousand brackets", new string('[', 10_000), "nesting-too-deep" },
        { "ten thousand lists of one line", Repeat("- ", 10_000), "nesting-too-deep" },
        { "ten thousand mappings of one line", Repeat("{ a: ", 10_000), "nesting-too-deep" },
        { "ten thousand braces as keys", new string('{', 10_000), "nesting-too-deep" },
        { "ten thousand keys that are mappings", Repeat("? ", 10_000), "nesting-too-deep" },
        { "five thousand levels of blocks", string.Concat(Enumerable.Range(0, 5_000).Select(level => new string(' ', level) + "a:\n")), "nesting-too-deep" },
        { "a million values", "a: [" + Repeat("b,", 1_000_000) + "]", "too-many-values" },
        { "fifty thousand aliases that are slips of fifty thousand anchors", Anchors(50_000), "unknown-anchor" },
        { "a hundred thousand unknown keys", string.Concat(Enumerable.Range(0, 100_000).Select(key => $"platfor{key}: 1\n")), "unknown-key" },
        { "a hundred thousand malformed kernel parameters", "os:\n  sysctl:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(key => $"    a.b{key}: \"\\n\"\n")), "malformed-value" },
        { "a key of a million dots", "? " + Repeat("a.", 1_000_000) + "\n: 1", "unknown-key" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Ends_in_a_finding(string what, string text, string fault)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ClusterLinter.Lint(text, "hostile.yaml");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rule == fault);
        Assert.True(allocated < MostAllocated + (result.Diagnostics.Length * MostForEachFinding), $"{what}: {allocated:N0} bytes");
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_not_read_to_its_end()
    {
        using var file = new Endless(100_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ClusterLinter.Lint(file, "hostile.yaml");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("file-too-large", Assert.Single(result.Diagnostics).Rule);
        Assert.InRange(file.Position, YamlLimits.MostBytes + 1, YamlLimits.MostBytes + 200_000);
        Assert.True(allocated < MostAllocated, $"{allocated:N0} bytes");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    [InlineData("- ", "")]
    public void The_deepest_nesting_is_read(string open, string close)
    {
        Assert.DoesNotContain("nesting-too-deep", Faults(YamlLimits.MostDepth));
        Assert.Contains("nesting-too-deep", Faults(YamlLimits.MostDepth + 1));

        IEnumerable<string> Faults(int depth) => YamlTreeReader.Read(Repeat(open, depth) + "x" + Repeat(close, depth), "deep.yaml").Diagnostics.Select(fault => fault.Rule);
    }

    [Fact]
    public void An_alias_counts_the_levels_of_what_it_stands_for()
    {
        Assert.Empty(Read(4));
        Assert.Equal("nesting-too-deep", Assert.Single(Read(5)).Rule);

        IEnumerable<Diagnostic> Read(int around) =>
            YamlTreeReader.Read($"a: &a {Repeat("[", 59)}{Repeat("]", 59)}\nb: {Repeat("[", around)}*a{Repeat("]", around)}\n", "deep.yaml").Diagnostics;
    }

    [Fact]
    public void Text_is_bounded_in_bytes_and_not_in_units()
    {
        var most = YamlLimits.MostBytes / 3;

        Assert.DoesNotContain(YamlTreeReader.Read("#" + new string('界', most), "x.yaml").Diagnostics, fault => fault.Rule == "file-too-large");
        Assert.Contains(YamlTreeReader.Read("##" + new string('界', most), "x.yaml").Diagnostics, fault => fault.Rule == "file-too-large");
    }

    private static string Bomb() => "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
        Enumerable.Range(1, 8).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n"));

    private static string Anchors(int count) => string.Concat(Enumerable.Range(0, count).Select(key => $"a{key}: &anchor{key} 1\n"))
        + string.Concat(Enumerable.Range(0, count).Select(key => $"b{key}: *anchox{key}\n"));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>A file of comments that is on no disk.</summary>
    private sealed class Endless(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)'#');
            Position += read;
            return read;
        }

        public override void Flush() => throw new UnreachableException();

        public override long Seek(long offset, SeekOrigin origin) => throw new UnreachableException();

        public override void SetLength(long value) => throw new UnreachableException();

        public override void Write(byte[] buffer, int offset, int count) => throw new UnreachableException();
    }
}

using System.Text;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Tests.Loading;

/// <summary>Files that were sound before bytes of them were changed: the answer is findings at places of the file, never an exception.</summary>
public sealed class ByteMutationTests
{
    private const int Mutants = 1500;

    private static readonly byte[][] Seeds = [.. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "clusterspec.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    // What YAML has a meaning for, and what it forbids.
    private static readonly byte[] Sharp = "\t\n\r :-?[]{},&*!|>'\"%@`#<~.0\0\u007f"u8.ToArray();

    [Fact]
    public void Three_clusters_are_there_to_change() => Assert.True(Seeds.Length >= 3);

    [Fact]
    public void A_changed_file_is_answered_with_findings()
    {
        var random = new Random(20261123);
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var bytes = Change(Seeds[mutant % Seeds.Length], random);
            Answer(bytes, mutant);
        }
    }

    private static void Answer(byte[] bytes, int mutant)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var result = ClusterLinter.Lint(stream, "mutant.yaml");
            var text = Encoding.UTF8.GetString(bytes);
            Assert.True(result.Cluster is not null || !result.Diagnostics.IsEmpty);
            foreach (var place in result.Diagnostics.SelectMany(found => found.Related.Select(related => related.Span).Prepend(found.Span)))
                Assert.True(IsInside(place, text), $"mutant {mutant}: {place} lies outside of a text of {text.Length} units:\n{text}");
            ClusterLoader.Load(text, "mutant.yaml");
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"mutant {mutant}: {problem}\n{Encoding.UTF8.GetString(bytes)}");
        }
    }

    private static bool IsInside(SourceSpan span, string text) =>
        0 <= span.Start && span.Start <= span.End && span.End <= text.Length
        && 1 <= span.Line && span.EndLine <= text.Count(unit => unit is '\n' or '\r') + 1
        && 1 <= span.Column && span.Column <= text.Length + 1
        && (span.Line < span.EndLine || (span.Line == span.EndLine && span.Column <= span.EndColumn));

    private static byte[] Change(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = Sharp[random.Next(Sharp.Length)];
                    break;
                case 2:
                    bytes.Insert(at, Sharp[random.Next(Sharp.Length)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 4:
                    var part = bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                    bytes.InsertRange(random.Next(bytes.Count), part);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class SshKeyMalformedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ssh-key-malformed",
        Section = "Os",
        Severity = Severity.Error,
        Title = "an SSH public key is cut off or of another kind than it says",
        What = "Decodes each key of os.admin.authorizedKeys and compares the kind that it holds with the word before it.",
        Why = "sshd leaves such a line out without a word in its log, so nobody logs in with the key.",
        Fix = "Copy the whole line from the .pub file.",
        Sources =
        [
            new("RFC 4253, section 6.6: public key algorithms", "https://www.rfc-editor.org/rfc/rfc4253#section-6.6"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Admin.AuthorizedKeys];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var keys = cluster.Os.AuthorizedKeys;
        for (var index = 0; index < keys.Length; index++)
        {
            if (keys[index].Split(' ', 3) is [var kind, var body, ..] && KindOf(body) is var held && held != kind)
                yield return Error(ClusterPath.Root.Os.Admin.AuthorizedKeys[index], $"the key says {ShownText.Of(kind)} but {(held is null ? (Phrase)"cannot be decoded" : $"holds {ShownText.Of(held)}")}: copy the whole line from the .pub file");
        }
    }

    // A length in four bytes, then the kind, then at least one part of the key that ends where the text ends.
    private static string? KindOf(string body)
    {
        var bytes = new byte[body.Length];
        if (!Convert.TryFromBase64String(body, bytes, out var length))
            return null;
        var rest = bytes.AsSpan(0, length);
        string? kind = null;
        while (rest.Length >= sizeof(int))
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (size < 0 || size > rest.Length - sizeof(int))
                return null;
            kind ??= Encoding.ASCII.GetString(rest.Slice(sizeof(int), size));
            rest = rest[(sizeof(int) + size)..];
        }

        return rest.IsEmpty ? kind : null;
    }
}

using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model.Values;
using ClusterSpec.Tests.Documents;

namespace ClusterSpec.Tests.Cli.Output;

/// <summary>A secret that stands in a file is said to stand there, and printed by nothing.</summary>
public sealed class SecretsTests
{
    private static readonly string Folder = Path.Combine(Repository.Fixtures, "loading", "secret-inlined");

    private static readonly string[] Secrets =
    [
        "hunter2", "1234567890", "correct horse", "swordfish", "0123456789abcdef", "eyJhbGci", "c2lnbmF0", "ghp_", "IOSFODNN7", "MIIEvQ", "BEGIN PRIVATE",
    ];

    public static TheoryData<string, string> Outputs()
    {
        TheoryData<string, string> data = [];
        foreach (var file in Directory.EnumerateFiles(Folder, "bad*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))
        {
            foreach (var format in ReportFormats.Names)
                data.Add(file, format);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void No_format_prints_a_secret(string file, string format)
    {
        using var session = new CliSession();
        session.Write("clusterspec.yaml", File.ReadAllText(Path.Combine(Folder, file)));
        var result = session.Run("lint", "clusterspec.yaml", "--format", format);
        Assert.Equal(1, result.Code);
        Assert.Contains(SecretText.SecretInlined, result.Output, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, result.Output + result.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("security: { oidc: { clientId: abcdef.0123456789abcdef }")]
    [InlineData("a: [1, 2 # AKIAIOSFODNN7EXAMPLE and abcdef.0123456789abcdef")]
    [InlineData("key: -----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END RSA PRIVATE KEY-----\n")]
    public void Not_even_where_the_file_cannot_be_read(string text)
    {
        using var session = new CliSession();
        session.Write("clusterspec.yaml", text);
        var result = session.Run("lint", "clusterspec.yaml");
        Assert.Equal(1, result.Code);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, result.Output + result.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("abcdef.0123456789abcdef", "a bootstrap token")]
    [InlineData("https://user:pass@host/path", "a password")]
    [InlineData("x AKIAIOSFODNN7EXAMPLE y", "an AWS access key")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----", "a private key")]
    [InlineData("hvs.CAESIJlU02LQZq2bZsD3eSGx", "a Vault token")]
    [InlineData("https://user@host/a:b@c", null)]
    [InlineData("https://user:$PASSWORD@host", null)]
    [InlineData("https://[fd00::1]:443/", null)]
    [InlineData("-----BEGIN CERTIFICATE-----", null)]
    [InlineData("worker.companynetworks", null)]
    [InlineData("worker.0123456789abcdef.example.com", null)]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb0mU3rNk0hV3wq1mXf2y7tq8Qe1o0cJ5ZkR9uT4xLd ops@example.com", null)]
    [InlineData("AKIAIOSFODNN7EXAMPLEAKIAIOSFODNN7EXAMPLE", null)]
    public void A_secret_is_known_by_its_form(string text, string? kind) =>
        Assert.Equal(kind, SecretText.Find(text).Select(place => place.Kind).FirstOrDefault());

    [Fact]
    public void The_words_of_a_reference_are_those_of_the_schema() =>
        Assert.Equal(SecretReference.Words, (string?)SchemaText.Root["definitions"]?["secretReference"]?["title"]);
}

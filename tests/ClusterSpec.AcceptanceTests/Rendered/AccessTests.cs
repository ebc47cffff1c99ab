using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>How people and programs get in: kubeconfigs as client-go reads them, certificate requests as OpenSSL makes them, and the scripts run with
/// programs in the place of those that need a cluster or a vault.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class AccessTests(InstalledTool tool)
{
    private static readonly string[] Own = ["access", "dex", "kubeadm"];

    // 32 bytes in base64.
    private const string Key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    // Signs what it is given with the CA beside it, as the controller would.
    private const string FakeKubectl = """
        #!/bin/bash
        here=$(dirname "$0")
        echo "$*" >>"$here/calls"
        case "$1 $2" in
          "create -f") cat >"$here/request.yaml" ;;
          "get csr")
            sed -n 's/^  request: //p' "$here/request.yaml" | openssl base64 -d -A |
              openssl x509 -req -CA "$here/ca.crt" -CAkey "$here/ca.key" -set_serial 1 -days 1 2>/dev/null | openssl base64 -A ;;
        esac
        """;

    [Fact]
    public async Task Client_go_knows_every_field_of_a_kubeconfig() =>
        Assert.Empty(await Judge(tool.Files(path => path.EndsWith(".kubeconfig", StringComparison.Ordinal)).DistinctBy(file => file.Hash).Select(file => file.FullPath)));

    [Theory]
    [InlineData("client-key: ", "client-key: ", null)]
    [InlineData("client-key: ", "client-key-data: ", "client-key-data")]
    [InlineData("client-key: ", "clientKey: ", "clientKey")]
    [InlineData("server: \"https://", "server: \"http://", "must match pattern")]
    public async Task The_judge_sees_faults(string word, string replacement, string? complaint)
    {
        var original = File.ReadAllText(Rendered("access", "access/kubeconfigs/admin.kubeconfig").FullPath);
        Assert.Contains(word, original, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var complaints = await Judge([folder.Write("file.kubeconfig", original.Replace(word, replacement, StringComparison.Ordinal))]);
        Assert.Equal(complaint is null, complaints.Count == 0);
        if (complaint is not null)
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public Task Shellcheck_has_nothing_to_say_of_a_script() => Judging.AcceptsTogether(
        tool.Files(path => path.EndsWith(".sh", StringComparison.Ordinal) && Own.Contains(path.Split('/')[0])),
        async files => Lines(await new Command(Programs.Installed("shellcheck"), files).Run()));

    [Fact]
    public Task A_request_is_signed_for_the_user_and_the_groups_of_the_file() => Judging.Accepts(tool.Files(path => path.StartsWith("access/csr/", StringComparison.Ordinal) && path.EndsWith(".cnf", StringComparison.Ordinal)), async file =>
    {
        using var folder = await Signing();
        var user = Path.GetFileNameWithoutExtension(file.FullPath);
        await Request(folder, user, file.FullPath);
        var result = await Sign(folder, Path.ChangeExtension(file.FullPath, ".sh"));
        if (result.Code != 0)
            return Lines(result);

        // Organisations are listed in the order of the file.
        var text = File.ReadAllText(file.FullPath);
        var expected = Organisation().Matches(text).Select(match => $"O={match.Groups[1].Value}").Append($"CN={user}");
        var signed = await new Command(Programs.Installed("openssl"), "x509", "-in", folder.File($"{user}.crt"), "-noout", "-subject", "-nameopt", "sep_comma_plus,esc_ctrl").RunToSuccess();
        return signed.Output.Trim() == $"subject={string.Join(',', expected)}" ? [] : [$"{signed.Output.Trim()} instead of {string.Join(',', expected)}"];
    });

    [Theory]
    [InlineData("O = developers", "O = system:masters")]
    [InlineData("CN = alice@example.com", "CN = bob@example.com")]
    public async Task A_request_for_somebody_else_is_not_signed(string word, string replacement)
    {
        using var folder = await Signing();
        var original = Rendered("access", "access/csr/alice@example.com.cnf").FullPath;
        var other = folder.Write("other.cnf", (File.ReadAllText(original)).Replace(word, replacement, StringComparison.Ordinal));
        await Request(folder, "alice@example.com", other);
        var result = await Sign(folder, Path.ChangeExtension(original, ".sh"));
        Assert.Equal(1, result.Code);
        Assert.Contains("is not the subject", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("request.yaml")));
    }

    [Fact]
    public async Task The_API_server_knows_every_field_of_the_encryption_that_a_script_writes()
    {
        var scripts = tool.Files(path => path == "kubeadm/encryption-config.sh").DistinctBy(file => file.Hash).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            using var folder = new TemporaryFolder();
            Program(folder, "vault", $"#!/bin/sh\necho {Key}\n");
            var target = folder.File("encryption", "config.yaml");
            (await Script(folder, script.FullPath, target).Run()).Succeeded();
            Assert.Empty(await Judge([target]));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));

            // A second key would make what was stored unreadable.
            var written = File.ReadAllText(target);
            Assert.Equal(1, (await Script(folder, script.FullPath, target).Run()).Code);
            Assert.Equal(written, File.ReadAllText(target));
        }
    }

    [Theory]
    [InlineData("echo short")]
    [InlineData("exit 2")]
    public async Task A_key_that_is_none_is_not_written(string vault)
    {
        using var folder = new TemporaryFolder();
        Program(folder, "vault", $"#!/bin/sh\n{vault}\n");
        var target = folder.File("config.yaml");
        Assert.NotEqual(0, (await Script(folder, Rendered("access", "kubeadm/encryption-config.sh").FullPath, target).Run()).Code);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task Dex_is_given_every_secret_that_its_deployment_reads()
    {
        using var folder = Vaults();
        (await Script(folder, Rendered("access", "dex/create-secrets.sh").FullPath).Run()).Succeeded();
        var calls = File.ReadAllText(folder.File("calls"));
        var deployment = File.ReadAllText(Rendered("access", "dex/deployment.yaml").FullPath);
        var wanted = SecretKey().Matches(deployment).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(wanted);
        Assert.All(wanted, key => Assert.Contains($"--from-file={key}=", calls, StringComparison.Ordinal));
        Assert.Contains("create secret tls dex-tls", calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dex_keeps_its_secrets_where_one_cannot_be_fetched()
    {
        using var folder = Vaults();
        Program(folder, "vault", "#!/bin/sh\nexit 2\n");
        Assert.NotEqual(0, (await Script(folder, Rendered("access", "dex/create-secrets.sh").FullPath).Run()).Code);
        Assert.False(File.Exists(folder.File("calls")));
    }

    private static TemporaryFolder Vaults()
    {
        var folder = new TemporaryFolder();
        Program(folder, "kubectl", FakeKubectl);
        Program(folder, "vault", "#!/bin/sh\necho \"from the vault: $*\"\n");
        Program(folder, "cat", "#!/bin/sh\necho \"from a file: $*\"\n");
        return folder;
    }

    private static async Task<TemporaryFolder> Signing()
    {
        var folder = new TemporaryFolder();
        Program(folder, "kubectl", FakeKubectl);
        await new Command(Programs.Installed("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=kubernetes", "-days", "1", "-keyout", folder.File("ca.key"), "-out", folder.File("ca.crt")).RunToSuccess();
        return folder;
    }

    private static Task<CommandResult> Request(TemporaryFolder folder, string user, string configuration) =>
        new Command(Programs.Installed("openssl"), "req", "-new", "-config", configuration, "-keyout", folder.File($"{user}.key"), "-out", folder.File($"{user}.csr")).RunToSuccess();

    private static Task<CommandResult> Sign(TemporaryFolder folder, string script) => Script(folder, script).Run();

    // Programs of the folder stand before those of the machine.
    private static Command Script(TemporaryFolder folder, string script, params string[] arguments) => new("sh", [script, .. arguments])
    {
        Folder = folder.Path,
        Environment = new Dictionary<string, string?>
        {
            ["PATH"] = $"{folder.Path}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["DEX_LDAP_PASSWORD"] = "ldap password",
            ["GITHUB_CLIENT_SECRET"] = "github secret",
        },
    };

    private static void Program(TemporaryFolder folder, string name, string text)
    {
        var file = folder.Write(name, text.ReplaceLineEndings("\n") + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private RenderedFile Rendered(string cluster, string path) => Assert.Single(tool.Files(found => found == path), file => file.Cluster == cluster);

    private static async Task<IReadOnlyList<string>> Judge(IEnumerable<string> files)
    {
        var all = files.ToList();
        Assert.NotEmpty(all);
        return Lines(await Node.Script("judge-documents.js", [Programs.Script("schemas"), "-", .. all]).Run());
    }

    private static string[] Lines(CommandResult result) => result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?m)^\d+\.O = (.*)$")]
    private static partial Regex Organisation();

    [GeneratedRegex(@"(?m)^\s+key: (DEX_\w+)$")]
    private static partial Regex SecretKey();
}

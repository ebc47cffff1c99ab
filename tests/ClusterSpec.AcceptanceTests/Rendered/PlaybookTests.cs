namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The playbooks: as Ansible reads them, and as they run against a real sshd.</summary>
public sealed class PlaybookTests(InstalledTool tool)
{
    private static readonly Dictionary<string, string?> Strict = new()
    {
        ["ANSIBLE_INVENTORY_UNPARSED_FAILED"] = "1",
        ["ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED"] = "1",
        ["ANSIBLE_DUPLICATE_YAML_DICT_KEY"] = "error",
        ["ANSIBLE_LOCALHOST_WARNING"] = "False",
    };

    [Fact]
    public Task Ansible_reads_every_inventory_with_its_variables() => Judging.Accepts(Files("inventory.yaml"), async file =>
    {
        var result = await new Command(Programs.Installed("ansible-inventory"), "-i", file.FullPath, "--list") { Environment = Strict }.Run();
        return result.Code == 0 && !result.Error.Contains("[WARNING]", StringComparison.Ordinal) && result.Output.Contains("clusterspec_pool", StringComparison.Ordinal) ? [] : [result.All];
    });

    [Fact]
    public Task Ansible_and_its_strict_linter_accept_every_playbook() => Judging.AcceptsTogether([.. Files("site.yaml"), .. Files("engine.yaml")], Judge);

    [Theory]
    [InlineData("ansible.builtin.command: swapoff --all\n      changed_when: true", null)]
    [InlineData("ansible.builtin.command: swapoff --all", "no-changed-when")]
    [InlineData("ansible.builtin.copi: {}", "copi")]
    [InlineData("ansible.builtin.copy:\n        source: a\n        dest: /b\n        mode: \"0644\"", "args")]
    public async Task The_judge_sees_faults(string task, string? complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small/ansible/inventory.yaml", "all:\n  hosts:\n    a: {}\n");
        var right = folder.Write("small/ansible/engine.yaml", "---\n- name: Play\n  hosts: all\n  tasks: []\n");
        var complaints = await Judge([right, folder.Write("small/ansible/site.yaml", $"---\n- name: Play\n  hosts: all\n  tasks:\n    - name: Do\n      {task}\n")]);
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaint, Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Theory]
    // sshd of Ubuntu 18.04 reads no folder, that of 24.04 does
    [InlineData("outline")]
    [InlineData("outline-1-34")]
    public async Task Passwords_are_closed_once_the_key_is_proven_and_a_second_run_changes_nothing(string cluster)
    {
        var said = await Run(cluster, knowsTheKey: true);
        Assert.Contains("ways before: (publickey,password", said, StringComparison.Ordinal);
        Assert.Contains("first: exit 0", said, StringComparison.Ordinal);
        Assert.Contains("ways after: (publickey)", said, StringComparison.Ordinal);
        Assert.Matches(@"second: exit 0\n.*Prove that the key.*\nmaster-1 : ok=\d+ changed=0 unreachable=0 failed=0", said);
        Assert.Matches(@"engine: exit 0\nmaster-1 : ok=\d+ changed=[1-9]", said);
        Assert.Matches(@"engine again: exit 0\nmaster-1 : ok=\d+ changed=0 unreachable=0 failed=0", said);
        Assert.Contains("parsed OK", said, StringComparison.Ordinal);
        Assert.Contains("fstab: # /swap.img", said, StringComparison.Ordinal);
        Assert.Contains("name: master-1", said, StringComparison.Ordinal);
        Assert.All(["modprobe --all overlay br_netfilter", "sysctl --system", "swapoff --all"], call => Assert.Contains(call, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("outline")]
    [InlineData("outline-1-34")]
    public async Task A_key_that_does_not_open_leaves_sshd_as_it_was(string cluster)
    {
        var said = await Run(cluster, knowsTheKey: false);
        Assert.Matches(@"first: exit 2\nTASK \[Prove that the key", said);
        Assert.Contains("sshd: untouched", said, StringComparison.Ordinal);
        Assert.Contains("ways after: (publickey,password", said, StringComparison.Ordinal);
    }

    private IReadOnlyList<RenderedFile> Files(string name) => tool.Files(path => path == $"ansible/{name}");

    // Playbooks name groups, and no host of one inventory: that of the first does for all.
    private static async Task<IReadOnlyList<string>> Judge(string[] playbooks)
    {
        var inventory = Path.Combine(Path.GetDirectoryName(playbooks[0]) ?? "", "inventory.yaml");
        var syntax = await new Command(Programs.Installed("ansible-playbook"), ["--syntax-check", "-i", inventory, .. playbooks]) { Environment = Strict }.Run();
        if (syntax.Code != 0)
            return [syntax.All];
        using var settings = new TemporaryFolder();

        // Paths below the folder it is started in: others are no playbooks for it. No rule is only a warning.
        var trees = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(playbooks[0]) ?? "", "..", ".."));
        var lint = await new Command(
            Programs.Installed("ansible-lint"),
            [
                "--offline", "-q", "--nocolor", "-p", "--strict", "-c", settings.Write("lint.yaml", "---\nwarn_list: []\n"),
                .. playbooks.Select(playbook => Path.GetRelativePath(trees, playbook)),
            ])
        {
            Folder = trees,
            Environment = Strict,
        }.Run();
        return lint.Code == 0 ? [] : [lint.All];
    }

    // The operator has a key; the spec names it, or another.
    private async Task<string> Run(string cluster, bool knowsTheKey)
    {
        Programs.NeedRoot();
        Assert.All(["sshd", "ansible-playbook", "visudo", "unshare"], program => Programs.Installed(program));
        using var folder = new TemporaryFolder();
        var keys = new[] { folder.File("key"), folder.File("other") };
        foreach (var key in keys)
            await new Command(Programs.Installed("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", "operator", "-f", key).RunToSuccess();
        var known = (await File.ReadAllTextAsync($"{keys[knowsTheKey ? 0 : 1]}.pub")).Trim();
        var lines = (await File.ReadAllLinesAsync(tool.Clusters.Single(other => other.Name == cluster).Spec))
            .Select(line => line.TrimStart().StartsWith("- ssh-", StringComparison.Ordinal) ? $"{line[..line.IndexOf('-', StringComparison.Ordinal)]}- {known}" : line);
        await tool.Command("render", folder.Write("clusterspec.yaml", string.Join('\n', lines) + "\n"), "--out", folder.File("tree")).RunToSuccess();
        var result = await new Command("bash", Programs.Script("run-playbook.sh"), folder.File("tree"), "master-1", "10.20.0.11", keys[0]).RunToSuccess();
        return result.Output;
    }
}

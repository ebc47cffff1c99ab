using System.Text.RegularExpressions;

namespace ClusterSpec.Tests.Rules.Etcd;

public sealed partial class EtcdSettingLimitTests
{
    [Theory]
    [InlineData("heartbeat: 250ms, election: 1250ms", "")]
    [InlineData("heartbeat: 250ms, election: 1249ms", "error etcd.election")]
    [InlineData("heartbeat: 1s", "")]
    [InlineData("heartbeat: 1001ms", "error etcd.heartbeat")]
    [InlineData("election: 1249ms", "error etcd.election")]
    [InlineData("election: 50s", "")]
    [InlineData("election: 50001ms", "error etcd.election")]
    [InlineData("heartbeat: 0s", "error etcd.heartbeat")]
    [InlineData("heartbeat: 0s, election: 0s", "error etcd.heartbeat")]
    [InlineData("heartbeat: 10s, election: 50s", "")]
    [InlineData("heartbeat: 10001ms, election: 50s", "error etcd.heartbeat")]
    [InlineData("heartbeat: 999999999h, election: 999999999h", "error etcd.heartbeat")]
    public void Etcd_starts_with_its_timing(string keys, string found) => Assert.Equal(found, Findings("etcd-election-out-of-bounds", keys));

    [Theory]
    [InlineData("rtt: 500ms", "")]
    [InlineData("rtt: 501ms", "")]
    [InlineData("rtt: 5s", "")]
    [InlineData("rtt: 501ms, heartbeat: 250ms, election: 5s", "warning etcd.heartbeat; warning etcd.election")]
    [InlineData("rtt: 100ms, heartbeat: 50ms, election: 1s", "")]
    [InlineData("rtt: 100ms, heartbeat: 49ms, election: 1s", "warning etcd.heartbeat")]
    [InlineData("rtt: 100ms, heartbeat: 50ms, election: 999ms", "warning etcd.election")]
    [InlineData("rtt: 200ms, heartbeat: 300ms", "")]
    [InlineData("rtt: 200ms, heartbeat: 301ms", "warning etcd.heartbeat")]
    [InlineData("rtt: 1ms, heartbeat: 250ms", "")]
    [InlineData("rtt: 1ms, heartbeat: 251ms", "warning etcd.heartbeat")]
    [InlineData("rtt: 0ms", "")]
    [InlineData("rtt: 5s, heartbeat: 5s, election: 50s", "")]
    [InlineData("rtt: 5001ms, heartbeat: 5s, election: 50s", "warning etcd.rtt")]
    [InlineData("rtt: 999999999h", "warning etcd.rtt")]
    [InlineData("rtt: 200ms, heartbeat: 300ms, election: 1s", "")]
    public void The_timing_fits_the_round_trip(string keys, string found) => Assert.Equal(found, Findings("etcd-timing-off-round-trip", keys));

    [Theory]
    [InlineData("heartbeat: 0s, rtt: 3s")]
    [InlineData("heartbeat: 11s")]
    [InlineData("heartbeat: 0s, election: 100ms")]
    [InlineData("election: 1h, rtt: 4s")]
    [InlineData("heartbeat: 2s, rtt: 1s")]
    [InlineData("rtt: 4s, heartbeat: 250ms, election: 5s")]
    [InlineData("rtt: 10ms, heartbeat: 4ms, election: 100ms")]
    [InlineData("rtt: 30ms, heartbeat: 400ms, election: 2s")]
    public void Doing_what_the_findings_say_leaves_none(string keys)
    {
        var spec = new SizedSpec { More = $"etcd: {{ {keys} }}" };
        var settings = keys.Split(", ").Select(pair => pair.Split(": ")).ToDictionary(pair => pair[0], pair => pair[1]);
        var messages = ClusterLinter.Lint(spec.Text, "etcd.yaml").Diagnostics.Where(diagnostic => IsTiming(diagnostic.Rule)).Select(diagnostic => diagnostic.Message.ToString()).ToList();
        Assert.NotEmpty(messages);
        foreach (var set in messages.SelectMany(message => WayOut().Matches(message[message.LastIndexOf(": set", StringComparison.Ordinal)..])))
            settings[set.Groups[1].Value] = set.Groups[2].Value;
        var mended = spec with { More = $"etcd: {{ {string.Join(", ", settings.Select(pair => $"{pair.Key}: {pair.Value}"))} }}" };
        Assert.DoesNotContain(ClusterLinter.Lint(mended.Text, "etcd.yaml").Diagnostics, diagnostic => IsTiming(diagnostic.Rule));
    }

    [Theory]
    [InlineData("8Gi", "256Gi", "")]
    [InlineData("8.000000001Gi", "256Gi", "warning etcd.quota")]
    [InlineData("8Gi", "8G", "")]
    [InlineData("8Gi", "8Gi", "")]
    [InlineData("8Gi", "7.75G", "warning etcd.quota")]
    [InlineData("8Gi", "7.76G", "")]
    public void The_quota_is_not_too_large(string quota, string memory, string found) =>
        Assert.Equal(found, new SizedSpec { Etcd = SizedSpec.Machine(memory: memory), More = $"etcd: {{ quota: {quota} }}" }.Findings("etcd-quota-too-large"));

    [Theory]
    [InlineData(50, "100M", "")]
    [InlineData(50, "99999999", "warning etcd.quota")]
    [InlineData(51, "499M", "warning etcd.quota")]
    [InlineData(51, "500M", "")]
    [InlineData(251, "999M", "warning etcd.quota")]
    [InlineData(251, "1G", "")]
    [InlineData(1000, "2Gi", "")]
    [InlineData(1001, "2Gi", "info etcd.quota")]
    [InlineData(1001, "0", "info etcd.quota")]
    [InlineData(1001, "2147483649", "")]
    public void The_quota_is_not_too_small(int nodes, string quota, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, More = $"etcd: {{ quota: \"{quota}\" }}" }.Findings("etcd-quota-too-small"));

    [Theory]
    [InlineData("3.4.22", "", "warning etcd.version")]
    [InlineData("3.5.0", "error etcd.version", "")]
    [InlineData("3.5.2", "error etcd.version", "")]
    [InlineData("3.5.3", "", "warning etcd.version")]
    [InlineData("3.6.0", "", "")]
    [InlineData("3.7.1", "", "")]
    [InlineData("4.0.0", "", "")]
    public void A_release_has_one_fault_at_most(string version, string defective, string unsupported)
    {
        var spec = new SizedSpec { More = $"etcd: {{ version: {version} }}" };
        Assert.Equal((defective, unsupported), (spec.Findings("etcd-version-defective"), spec.Findings("etcd-version-unsupported")));
    }

    private static string Findings(string rule, string keys) => new SizedSpec { More = $"etcd: {{ {keys} }}" }.Findings(rule);

    private static bool IsTiming(string rule) => rule is "etcd-election-out-of-bounds" or "etcd-timing-off-round-trip";

    [GeneratedRegex("(heartbeat|election) (?:to|between) ([0-9]+(?:ms|s|m|h))")]
    private static partial Regex WayOut();
}

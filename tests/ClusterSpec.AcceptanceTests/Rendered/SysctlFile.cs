namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>A file of <c>sysctl.d</c>, read as <c>sysctl</c> reads it.</summary>
internal sealed record SysctlFile(IReadOnlyList<KeyValuePair<string, string>> Settings)
{
    public static SysctlFile Read(string text) => new(
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Length > 0 && line[0] is not ('#' or ';'))
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(parts => KeyValuePair.Create(parts[0], parts.Length == 2 ? parts[1] : "")),
    ]);

    /// <summary>What no program complains about: a key that is set twice, and one that a later key undoes.</summary>
    public IReadOnlyList<string> Faults()
    {
        var keys = Settings.Select(setting => setting.Key).ToList();
        var faults = keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"{group.Key} is set twice").ToList();
        // A change of ip_forward puts net.ipv4.conf.* back to the defaults of a router or a host:
        // https://docs.kernel.org/networking/ip-sysctl.html
        var forward = keys.IndexOf("net.ipv4.ip_forward");
        if (keys.Take(Math.Max(forward, 0)).Any(key => key.StartsWith("net.ipv4.conf.", StringComparison.Ordinal)))
            faults.Add("net.ipv4.ip_forward resets the net.ipv4.conf keys before it");
        return faults;
    }
}

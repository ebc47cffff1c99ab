namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>
/// The words of a configuration that HAProxy 1.8 (Ubuntu 18.04) already knew. Debian's newer HAProxy accepts more, so it cannot be asked.
/// Only words that a template may want stand here; one that is missing is looked up before it is added:
/// https://docs.haproxy.org/1.8/configuration.html, chapters 3, 4.1, 5.1 and 5.2.
/// </summary>
internal static class HaproxyWords
{
    private static readonly Dictionary<string, string[]> Statements = new()
    {
        ["global"] = ["chroot", "daemon", "group", "log", "maxconn", "nbproc", "nbthread", "pidfile", "stats socket", "stats timeout", "user"],
        ["defaults"] = [],
        ["frontend"] = ["bind", "default_backend", "monitor fail", "monitor-uri", "tcp-request connection", "tcp-request content", "tcp-request inspect-delay", "use_backend"],
        ["backend"] = ["balance", "default-server", "http-check disable-on-404", "http-check expect", "http-check send-state", "server", "source"],
        ["listen"] =
        [
            "balance", "bind", "default-server", "http-check disable-on-404", "http-check expect", "http-check send-state", "server",
            "stats auth", "stats enable", "stats hide-version", "stats realm", "stats refresh", "stats show-legends", "stats uri",
        ],
    };

    // What a defaults section takes, too.
    private static readonly string[] Common =
    [
        "acl", "log", "maxconn", "mode", "retries", "option allbackups", "option clitcpka", "option dontlog-normal", "option dontlognull", "option http-server-close",
        "option httpchk", "option httplog", "option log-health-checks", "option redispatch", "option srvtcpka", "option ssl-hello-chk",
        "option tcp-check", "option tcpka", "option tcplog", "timeout check", "timeout client", "timeout client-fin", "timeout connect",
        "timeout http-request", "timeout queue", "timeout server", "timeout server-fin", "timeout tunnel",
    ];

    // Of server and default-server.
    private static readonly HashSet<string> Flags = ["backup", "check", "check-send-proxy", "check-ssl", "send-proxy", "send-proxy-v2", "ssl"];

    private static readonly HashSet<string> WithValue =
    [
        "ca-file", "downinter", "fall", "fastinter", "inter", "maxconn", "on-marked-down", "port", "rise", "slowstart", "verify", "weight",
    ];

    /// <summary>The lines with a word that came after 1.8, or that is not listed here.</summary>
    public static IReadOnlyList<string> Unknown(string configuration)
    {
        var unknown = new List<string>();
        var section = "";
        foreach (var line in configuration.Split('\n'))
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (!char.IsWhiteSpace(line[0]))
                section = words[0];
            if (!Statements.ContainsKey(section))
                unknown.Add($"no section of HAProxy 1.8: {line.Trim()}");
            else if (char.IsWhiteSpace(line[0]) && !IsKnown(section, words))
                unknown.Add($"HAProxy 1.8 may not know, in section {section}: {line.Trim()}");
        }

        return unknown;
    }

    private static bool IsKnown(string section, string[] words)
    {
        var known = Statements.GetValueOrDefault(section, []).Concat(section == "global" ? [] : Common).ToHashSet();
        if (!known.Contains(words[0]) && !(words.Length > 1 && known.Contains($"{words[0]} {words[1]}")))
            return false;
        return words[0] switch
        {
            "server" => ParametersAreKnown(words.Skip(3)),
            "default-server" => ParametersAreKnown(words.Skip(1)),
            // the address alone
            "bind" => words.Length == 2,
            _ => true,
        };
    }

    private static bool ParametersAreKnown(IEnumerable<string> words)
    {
        using var word = words.GetEnumerator();
        while (word.MoveNext())
        {
            if (!Flags.Contains(word.Current) && !(WithValue.Contains(word.Current) && word.MoveNext()))
                return false;
        }

        return true;
    }
}

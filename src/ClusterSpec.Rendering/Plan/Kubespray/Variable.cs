using ClusterSpec.Rendering.Plan.Runtime;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>An Ansible variable as the template of group_vars prints it.</summary>
internal static class Variable
{
    public static View Of(string name, string value) => new() { { "name", name }, { "kind", "scalar" }, { "value", value } };

    public static View Of(string name, long value) => new() { { "name", name }, { "kind", "scalar" }, { "value", value } };

    public static View Of(string name, bool value) => new() { { "name", name }, { "kind", "scalar" }, { "value", value } };

    public static View List(string name, IEnumerable<string> items) => new() { { "name", name }, { "kind", "list" }, { "items", items } };

    /// <summary>A mapping of scalars.</summary>
    public static View Map(string name, IEnumerable<View> members) => new() { { "name", name }, { "kind", "map" }, { "members", members } };

    /// <summary>Registries with the servers that are asked for their images.</summary>
    public static View Mirrors(string name, IEnumerable<RegistryServers> registries) => new()
    {
        { "name", name },
        { "kind", "mirrors" },
        {
            "registries", registries.Select(registry => new View
            {
                { "prefix", registry.Registry },
                { "server", registry.Origin },
                { "mirrors", registry.Servers.Select(server => new View { { "host", server.Url }, { "skipsVerification", server.SkipsVerification }, { "isApiRoot", server.IsApiRoot } }) },
            })
        },
    };

    /// <summary>A list of mappings of scalars.</summary>
    public static View Rows(string name, IEnumerable<IEnumerable<View>> rows) => new()
    {
        { "name", name },
        { "kind", "rows" },
        { "rows", rows.Select(members => new View { { "members", members } }) },
    };
}

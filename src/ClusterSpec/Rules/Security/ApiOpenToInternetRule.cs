using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Security;

internal sealed class ApiOpenToInternetRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "api-open-to-internet",
        Section = "Security",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "the API server has an address of the internet and anybody may reach it",
        What = "Looks for a public address among the virtual address, the endpoint and the control-plane hosts, while security.api.allowFrom is not given or lets the whole internet in.",
        Why = "Whoever finds the API server may try credentials and faults of it; a single request without credentials tells its version.",
        Fix = "Keep the API on an internal network, or name the networks that need it in security.api.allowFrom.",
        Sources =
        [
            new("Kubernetes: controlling access to the API", "https://kubernetes.io/docs/concepts/security/controlling-access/"),
            new("IANA: IPv4 special-purpose address registry", "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Security.Api.AllowFrom,
        ClusterPath.Root.ControlPlane.Endpoint,
        ClusterPath.Root.Pools.Any.Roles,
        ClusterPath.Root.Pools.Any.Nodes,
        ClusterPath.Root.Pools.Any.Addresses,
        ClusterPath.Root.Pools.Any.SecondaryAddresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (Public(cluster).FirstOrDefault() is not (var address, { } path))
            yield break;
        var allowed = cluster.Security.ApiAllowFrom;
        if (allowed.IsEmpty)
        {
            yield return Error(path, $"the API server is reached at {address}, an address of the internet, and security.api.allowFrom does not say by whom: name the networks that need it, for example [10.0.0.0/8]");
            yield break;
        }

        foreach (var everybody in allowed.Where(network => network.Cidr.PrefixLength == 0))
        {
            yield return Error(everybody.Path, $"{everybody.Cidr} lets the whole internet reach the API server at {address}: name the networks that need it, for example 10.0.0.0/8") with
            {
                Related = [new(path, "an address of the internet")],
            };
        }
    }

    private static IEnumerable<(IpAddress Address, string Path)> Public(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        var endpoint = IpAddress.TryParse(controlPlane.EndpointHost.Value, out var host) && controlPlane.EndpointHost.IsGiven ? host : (IpAddress?)null;
        (IpAddress? Address, string Path)[] places =
        [
            (controlPlane.Vip.Value, controlPlane.Vip.Path),
            (endpoint, controlPlane.EndpointHost.Path),
            .. controlPlane.Hosts.SelectMany(master => new[] { (master.Address, master.AddressPath), (master.SecondaryAddress, master.SecondaryAddressPath) }),
        ];
        return places.Where(place => place.Address is { } address && PublicAddress.Is(address)).Select(place => (place.Address.GetValueOrDefault(), place.Path));
    }
}

using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>A person or a program with a kubeconfig.</summary>
public sealed record EffectiveKubeconfig
{
    /// <summary>Name of the user, or of the service account of a token; empty when the file gives none.</summary>
    public required string User { get; init; }

    /// <summary>Groups of the certificate.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>What it logs in with.</summary>
    public required Resolved<KubeconfigAuth> Auth { get; init; }

    /// <summary>Namespace that commands work in.</summary>
    public required Resolved<string> Namespace { get; init; }

    /// <summary>How long the certificate or the token holds; null leaves it to the cluster.</summary>
    public required Resolved<TimeSpan?> Expiration { get; init; }

    /// <summary>Where it stands: <c>security.kubeconfigs[0]</c>.</summary>
    public required KubeconfigPath Path { get; init; }
}

/// <summary>How secrets are encrypted in etcd.</summary>
public sealed record EffectiveEncryption
{
    /// <summary>What encrypts.</summary>
    public required Resolved<EncryptionProvider> Provider { get; init; }

    /// <summary>Where the key is to be found; null where it is made on a control plane.</summary>
    public required Resolved<SecretReference?> Key { get; init; }

    /// <summary>The key management service; null when not given.</summary>
    public required Kms? Kms { get; init; }
}

/// <summary>Dex as a deployment of this cluster.</summary>
public sealed record EffectiveDex
{
    /// <summary>Release of Dex.</summary>
    public required Resolved<SemVersion> Version { get; init; }

    /// <summary>How many instances run.</summary>
    public required Resolved<int> Replicas { get; init; }

    /// <summary>Where the certificate is to be found.</summary>
    public required Resolved<SecretReference> Certificate { get; init; }

    /// <summary>Where the key of the certificate is to be found.</summary>
    public required Resolved<SecretReference> Key { get; init; }

    /// <summary>Sources of accounts, in the file's order.</summary>
    public required ImmutableArray<DexConnector> Connectors { get; init; }

    /// <summary>How long a token of a user holds.</summary>
    public required Resolved<TimeSpan> IdTokens { get; init; }

    /// <summary>How long a key signs.</summary>
    public required Resolved<TimeSpan> SigningKeys { get; init; }

    /// <summary>Image of the release, with its registry.</summary>
    public string Image => DexReleases.Image(Version.Value);
}

using Semver;

namespace ClusterSpec.Releases;

/// <summary>Which Python runs an ansible-core on the machine that plays are started on.</summary>
/// <param name="Minor">The minor of ansible-core, or of Ansible before 2.10.</param>
/// <param name="OldestPython">The oldest Python 3: <c>3.9</c>.</param>
/// <param name="NewestPython">The newest Python 3: <c>3.11</c>.</param>
public sealed record AnsibleRelease(SemVersion Minor, string OldestPython, string NewestPython);

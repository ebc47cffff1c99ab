using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Profiles as they are printed.</summary>
internal static class ProfileWord
{
    public static string Of(RuleProfile profile) => profile switch
    {
        RuleProfile.Minimal => "minimal",
        RuleProfile.Recommended => "recommended",
        _ => "production",
    };
}

using System.Reflection;
using ClusterSpec.Rendering;

namespace ClusterSpec.Tests.Architecture;

/// <summary>What users of the packages can see, as a reviewed text: a change of it shows in the diff. <c>UPDATE_FIXTURES=1</c> rewrites it.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Packages => [.. Assemblies.Select(assembly => assembly.GetName().Name ?? "")];

    private static Assembly[] Assemblies => [typeof(ClusterLinter).Assembly, typeof(ClusterRenderer).Assembly];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Is_what_the_text_says(string package) => Repository.AssertEqualsFile(
        Path.Combine(Repository.Fixtures, "public-api", package + ".txt"),
        PublicApi.Of(Assemblies.Single(assembly => assembly.GetName().Name == package)));
}

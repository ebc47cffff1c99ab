using System.Text.RegularExpressions;

namespace ClusterSpec.Tests.Architecture;

/// <summary>The same file gives the same bytes on every day and on every machine: nothing asks for the time, for chance or for the place.</summary>
public sealed class SurroundingsTests
{
    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\bTimeZoneInfo\b")]
    [InlineData(@"\b(new Random\b|Random\.Shared\b|RandomNumberGenerator\b|Guid\.NewGuid\b)")]
    [InlineData(@"\bCultureInfo\.(CurrentCulture|CurrentUICulture|InstalledUICulture)\b")]
    [InlineData(@"\.To(Lower|Upper)\(\)")]
    public void No_source_asks_for_its_surroundings(string question) =>
        Assert.All(Sources.All, source => Assert.False(Regex.IsMatch(source.Text, question), $"{source.Path} has {question}"));

    [Fact]
    public void The_clock_is_read_in_one_place() =>
        Assert.Equal(["ClusterSpec.Cli/Program.cs"], Sources.All.Where(source => source.Text.Contains("TimeProvider.System", StringComparison.Ordinal)).Select(source => source.Path));
}

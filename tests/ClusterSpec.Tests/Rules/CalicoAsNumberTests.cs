using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>The ranges of AS numbers.</summary>
public sealed class CalicoAsNumberTests
{
    [Theory]
    [InlineData("64511", Severity.Warning)]
    [InlineData("64512", null)]
    [InlineData("65534", null)]
    [InlineData("65535", Severity.Warning)]
    [InlineData("65536", Severity.Warning)]
    [InlineData("4199999999", Severity.Warning)]
    [InlineData("4200000000", null)]
    [InlineData("4294967294", null)]
    [InlineData("4294967295", Severity.Warning)]
    [InlineData("'0.64512'", null)]
    [InlineData("'64086.59903'", Severity.Warning)]
    [InlineData("'64086.59904'", null)]
    public void Numbers_outside_the_private_ranges_are_warned_of(string number, Severity? expected)
    {
        Assert.Equal(expected, With(number).SeverityOf("public-as-number"));
        Assert.Null(With(number).SeverityOf("as-number-unusable"));
    }

    [Theory]
    [InlineData("'0.0'")]
    [InlineData("'65536.0'")]
    [InlineData("'0.65536'")]
    [InlineData("'99999.99999'")]
    public void Numbers_that_no_speaker_takes_are_refused_and_not_called_public(string number)
    {
        Assert.Equal(Severity.Error, With(number).SeverityOf("as-number-unusable"));
        Assert.Null(With(number).SeverityOf("public-as-number"));
    }

    private static CalicoSpec With(string number) => new() { Network = $"{{ calico: {{ encapsulation: none, bgp: {{ asNumber: {number} }} }} }}" };
}

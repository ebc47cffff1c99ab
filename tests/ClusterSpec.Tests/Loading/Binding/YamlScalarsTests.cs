using ClusterSpec.Loading.Binding;

namespace ClusterSpec.Tests.Loading.Binding;

public sealed class YamlScalarsTests
{
    [Theory]
    [InlineData("Null", "", "~", "null", "Null", "NULL")]
    [InlineData("Boolean", "true", "True", "TRUE", "false", "False", "FALSE")]
    [InlineData("Integer", "0", "-19", "+7", "010", "0o14", "0x3A", "0xff", "99999999999999999999")]
    [InlineData("Float", "1.34", "-2E+05", ".5", "5.", "1e3", ".inf", "-.Inf", "+.INF", ".nan", ".NaN")]
    [InlineData("Text", "yes", "No", "on", "OFF", "y", "nULL", "tRUE", "12:30", "1_000", "0b1", "0o8", "0o", "0x", "0xg", "-0x1", "1.2.3", "8Gi", ".", "+", "1e", "e1", ".iNF", "-.nan", "1 ", "٣")]
    public void Types_are_those_of_the_core_schema(string type, params string[] texts) =>
        Assert.All(texts, text => Assert.Equal(type, YamlScalars.TypeOfPlain(text).ToString()));

    [Theory]
    [InlineData("010", 10L)]
    [InlineData("+7", 7L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("0o17", 15L)]
    [InlineData("0xfF", 255L)]
    [InlineData("0x7fffffffffffffff", long.MaxValue)]
    [InlineData("0x8000000000000000", null)]
    public void Integers_have_their_value_where_it_fits(string text, long? value) => Assert.Equal(value, YamlScalars.ToLong(text));
}

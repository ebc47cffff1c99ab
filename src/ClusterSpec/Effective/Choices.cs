using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>Reads values that the file may write in more than one way.</summary>
internal static class Choices
{
    public static AsNumber? AsNumber(AsNumberChoice? choice) => choice switch
    {
        { Integer: { } number } when number is >= 0 and <= uint.MaxValue => new AsNumber((uint)number),
        { Text: { } text } when Model.Values.AsNumber.TryParse(text, out var number) => number,
        _ => null,
    };

    /// <summary>Ranges that can be read, in the file's order.</summary>
    public static ImmutableArray<IpRange> Addresses(AddressList? list)
    {
        var texts = list switch { { Text: { } text } => [text], { List: { } many } => many, _ => [] };
        return [.. texts.Select(Range).OfType<IpRange>()];
    }

    public static int? Prefix(PrefixChoice? choice, bool ipv6) => choice switch
    {
        { Map: { } pair } => ipv6 ? pair.Ipv6 : pair.Ipv4,
        { Integer: { } number } => (int)number,
        _ => null,
    };

    /// <summary>Where the prefix of a family stands.</summary>
    public static string PrefixPath(PrefixChoice? choice, string path, bool ipv6) => choice switch
    {
        { Map.Ipv6: not null } when ipv6 => $"{path}.ipv6",
        { Map.Ipv4: not null } when !ipv6 => $"{path}.ipv4",
        _ => path,
    };

    private static IpRange? Range(string text) => IpRange.TryParse(text, out var range) ? range : null;
}

using System.Globalization;

namespace ClusterSpec.Loading.Binding;

/// <summary>
/// Types of scalars by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#1032-tag-resolution):
/// <c>yes</c>, <c>on</c> and <c>12:30</c> are strings, <c>010</c> is ten, <c>0o10</c> is eight.
/// </summary>
internal static class YamlScalars
{
    public static bool IsText(YamlNode node) => node.Kind == YamlKind.Scalar && TypeOf(node) == YamlScalarType.Text;

    public static bool IsInteger(YamlNode node) => node.Kind == YamlKind.Scalar && TypeOf(node) == YamlScalarType.Integer;

    public static bool IsBoolean(YamlNode node) => node.Kind == YamlKind.Scalar && TypeOf(node) == YamlScalarType.Boolean;

    /// <summary>The type of a scalar: only a plain one can be anything but text.</summary>
    public static YamlScalarType TypeOf(YamlNode scalar) => scalar.IsPlain ? TypeOfPlain(scalar.Text) : YamlScalarType.Text;

    /// <summary>The type of a text that stands without quotes.</summary>
    public static YamlScalarType TypeOfPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarType.Boolean,
        ".nan" or ".NaN" or ".NAN" => YamlScalarType.Float,
        _ when IsInteger(text) => YamlScalarType.Integer,
        _ when IsFloat(text) => YamlScalarType.Float,
        _ => YamlScalarType.Text,
    };

    /// <summary>The value of an integer; null when it does not fit into 64 bits.</summary>
    public static long? ToLong(string integer)
    {
        ReadOnlySpan<char> digits = integer;
        if (digits.StartsWith("0x", StringComparison.Ordinal))
            return FromBase(digits[2..], 16);
        if (digits.StartsWith("0o", StringComparison.Ordinal))
            return FromBase(digits[2..], 8);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;
    }

    private static long? FromBase(ReadOnlySpan<char> digits, int numberBase)
    {
        long value = 0;
        foreach (char digit in digits)
        {
            int step = char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
            if (value > (long.MaxValue - step) / numberBase)
                return null;
            value = value * numberBase + step;
        }
        return value;
    }

    private static bool IsInteger(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("0o", StringComparison.Ordinal))
            return text.Length > 2 && !text[2..].ContainsAnyExceptInRange('0', '7');
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return text.Length > 2 && AllHex(text[2..]);
        ReadOnlySpan<char> digits = WithoutSign(text);
        return digits.Length > 0 && Digits(digits) == digits.Length;
    }

    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = WithoutSign(text);
        if (rest is ".inf" or ".Inf" or ".INF")
            return true;
        int whole = Digits(rest);
        rest = rest[whole..];
        int fraction = 0;
        if (rest.StartsWith("."))
        {
            fraction = Digits(rest[1..]);
            rest = rest[(fraction + 1)..];
        }
        if (whole + fraction == 0)
            return false;
        if (rest.Length > 0 && rest[0] is 'e' or 'E')
        {
            ReadOnlySpan<char> exponent = WithoutSign(rest[1..]);
            return exponent.Length > 0 && Digits(exponent) == exponent.Length;
        }
        return rest.Length == 0;
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;

    /// <summary>How many digits the text begins with.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static bool AllHex(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }
        return true;
    }
}

using System.Globalization;

namespace ClusterSpec.Generator.Patterns;

/// <summary>Reads what stands for one unit: an escape, a class in brackets, a literal.</summary>
internal sealed class CharSetParser(PatternReader reader)
{
    /// <summary>After <c>[</c>, up to and with <c>]</c>.</summary>
    public CharSet Class()
    {
        int start = reader.Position;
        bool negated = reader.Take('^');
        var ranges = new List<CharRange>();
        while (!reader.Take(']'))
        {
            int place = reader.Position;
            CharSet from = ClassUnit();
            if (reader.Next == '-' && !reader.LooksAt("-]") && reader.Take('-'))
                ranges.Add(Range(place, from, ClassUnit()));
            else
                ranges.AddRange(from.Ranges);
        }

        if (ranges.Count == 0)
            throw reader.FaultAt(start, "an empty class is not supported");
        CharSet set = CharSet.Of(ranges);
        return negated ? set.Complement() : set;
    }

    /// <summary>After the backslash.</summary>
    public CharSet Escape()
    {
        int place = reader.Position;
        char letter = reader.Read();
        return letter switch
        {
            'd' => CharSet.Digit,
            'D' => CharSet.Digit.Complement(),
            'w' => CharSet.Word,
            'W' => CharSet.Word.Complement(),
            's' => CharSet.Space,
            'S' => CharSet.Space.Complement(),
            't' => One('\t'),
            'n' => One('\n'),
            'v' => One('\v'),
            'f' => One('\f'),
            'r' => One('\r'),
            '0' when !char.IsAsciiDigit(reader.Next) => One('\0'),
            'x' => Hexadecimal(2),
            'u' => Hexadecimal(4),
            'b' or 'B' => throw reader.FaultAt(place, $@"\{letter} is not supported"),
            'p' or 'P' => throw reader.FaultAt(place, "Unicode properties are not supported"),
            'k' => throw reader.FaultAt(place, "backreferences are not supported"),
            >= '0' and <= '9' => throw reader.FaultAt(place, "backreferences and octal escapes are not supported"),
            _ when char.IsAscii(letter) && !char.IsAsciiLetter(letter) => One(letter),
            _ => throw reader.FaultAt(place, $@"unknown escape \{letter}"),
        };
    }

    /// <summary>A unit that stands for itself.</summary>
    public CharSet Literal()
    {
        if (char.IsSurrogate(reader.Next))
            throw reader.Fault("characters beyond U+FFFF are not supported");
        return One(reader.Read());
    }

    private static CharSet One(char unit) => CharSet.Of(new CharRange(unit, unit));

    private CharSet ClassUnit()
    {
        if (reader.Take('\\'))
            return Escape();

        // ECMA-262 takes it as a literal, .NET after a hyphen as a subtraction, the v flag as a nested class.
        if (reader.Next == '[')
            throw reader.Fault(@"[ inside a class means different things to different programs: write \[");
        return Literal();
    }

    private CharRange Range(int place, CharSet from, CharSet to)
    {
        if (!IsOne(from) || !IsOne(to))
            throw reader.FaultAt(place, "a range needs one character at each end");
        var range = new CharRange(from.Ranges[0].First, to.Ranges[0].First);
        return range.First <= range.Last ? range : throw reader.FaultAt(place, "a range runs from the lower to the higher character");
    }

    private static bool IsOne(CharSet set) => set.Ranges is [var range] && range.First == range.Last;

    private CharSet Hexadecimal(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(reader.Next))
                throw reader.Fault($"{digits} hexadecimal digits are needed");
            value = value * 16 + int.Parse([reader.Read()], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return One((char)value);
    }
}

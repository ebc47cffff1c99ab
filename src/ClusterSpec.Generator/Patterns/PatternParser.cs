using System.Globalization;

namespace ClusterSpec.Generator.Patterns;

/// <summary>
/// ECMA-262 patterns (https://tc39.es/ecma262/#sec-patterns). Where its Annex B takes a stray <c>]</c>, <c>{</c> or <c>}</c> for a
/// literal, this asks for a backslash: other programs that read the schema are as strict.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>Parser and NFA builder recurse over groups; hand-written patterns nest below ten.</summary>
    private const int MaxDepth = 100;

    private readonly PatternReader _reader;
    private readonly CharSetParser _units;
    private int _depth;

    private PatternParser(string pattern)
    {
        _reader = new PatternReader(pattern);
        _units = new CharSetParser(_reader);
    }

    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        PatternNode tree = parser.Alternation();
        return parser._reader.AtEnd ? tree : throw parser._reader.Fault("a ) without its (");
    }

    private PatternNode Alternation()
    {
        var choices = new List<PatternNode>();
        do
        {
            choices.Add(Sequence());
        }
        while (_reader.Take('|'));

        return choices is [var only] ? only : new PatternNode.Alternation([.. choices]);
    }

    private PatternNode.Sequence Sequence()
    {
        var items = new List<PatternNode>();
        while (!_reader.AtEnd && _reader.Next is not ('|' or ')'))
            items.Add(Quantified());
        return new PatternNode.Sequence([.. items]);
    }

    private PatternNode Quantified()
    {
        PatternNode item = Atom();
        int place = _reader.Position;
        if (Quantifier() is not var (min, max))
            return item;
        if (item is PatternNode.TextStart or PatternNode.TextEnd)
            throw _reader.FaultAt(place, "an anchor cannot be repeated");
        if (_reader.Next == '?')
            throw _reader.Fault("lazy quantifiers are not supported");
        return new PatternNode.Repeat(item, min, max);
    }

    private PatternNode Atom()
    {
        switch (_reader.Next)
        {
            case '*' or '+' or '?' or '{':
                throw _reader.Fault(@"nothing to repeat; a literal needs a backslash");
            case '}' or ']':
                throw _reader.Fault($@"a literal {_reader.Next} needs a backslash");
        }

        if (_reader.Take('^'))
            return new PatternNode.TextStart();
        if (_reader.Take('$'))
            return new PatternNode.TextEnd();
        if (_reader.Take('.'))
            return new PatternNode.Unit(CharSet.NotLineEnd);
        if (_reader.Take('['))
            return new PatternNode.Unit(_units.Class());
        if (_reader.Take('\\'))
            return new PatternNode.Unit(_units.Escape());
        return _reader.Take('(') ? Group() : new PatternNode.Unit(_units.Literal());
    }

    private PatternNode Group()
    {
        int start = _reader.Position - 1;
        if (!_reader.Take("?:") && _reader.Take('?'))
            throw _reader.FaultAt(start, UnsupportedGroup());
        if (++_depth > MaxDepth)
            throw _reader.FaultAt(start, $"groups nest deeper than {MaxDepth}");
        PatternNode content = Alternation();
        _depth--;
        return _reader.Take(')') ? content : throw _reader.FaultAt(start, "a ( without its )");
    }

    private string UnsupportedGroup()
    {
        if (_reader.Next is '=' or '!')
            return "look-ahead is not supported";
        if (_reader.LooksAt("<=") || _reader.LooksAt("<!"))
            return "look-behind is not supported";
        return _reader.Next == '<' ? "named groups are not supported" : "flags are not supported";
    }

    private (int Min, int? Max)? Quantifier()
    {
        if (_reader.Take('*'))
            return (0, null);
        if (_reader.Take('+'))
            return (1, null);
        if (_reader.Take('?'))
            return (0, 1);
        return _reader.Take('{') ? Counts() : null;
    }

    private (int Min, int? Max) Counts()
    {
        int start = _reader.Position - 1;
        int min = Count();
        int? max = min;
        if (_reader.Take(','))
            max = _reader.Next == '}' ? null : Count();
        if (!_reader.Take('}'))
            throw _reader.FaultAt(start, "a { without its }");
        return max < min ? throw _reader.FaultAt(start, "the upper count is below the lower") : (min, max);
    }

    private int Count()
    {
        int start = _reader.Position;
        string digits = "";
        while (char.IsAsciiDigit(_reader.Next))
            digits += _reader.Read();
        if (digits.Length == 0)
            throw _reader.Fault("a count is needed");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= Nfa.MaxStates
            ? count
            : throw _reader.FaultAt(start, $"a count is at most {Nfa.MaxStates}");
    }
}

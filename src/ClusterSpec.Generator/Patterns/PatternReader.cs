namespace ClusterSpec.Generator.Patterns;

/// <summary>The place in a pattern up to which it has been read.</summary>
internal sealed class PatternReader(string pattern)
{
    public int Position { get; private set; }

    public bool AtEnd => Position == pattern.Length;

    /// <summary>The next unit, or NUL at the end, which no part of the grammar asks for.</summary>
    public char Next => AtEnd ? '\0' : pattern[Position];

    public bool LooksAt(string text) => string.CompareOrdinal(pattern, Position, text, 0, text.Length) == 0;

    public bool Take(char unit)
    {
        if (AtEnd || Next != unit)
            return false;
        Position++;
        return true;
    }

    public bool Take(string text)
    {
        if (!LooksAt(text))
            return false;
        Position += text.Length;
        return true;
    }

    public char Read() => AtEnd ? throw Fault("it ends too early") : pattern[Position++];

    public PatternSyntaxException Fault(string reason) => FaultAt(Position, reason);

    public PatternSyntaxException FaultAt(int position, string reason) => new(pattern, position, reason);
}

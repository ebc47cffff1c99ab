using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ClusterSpec.Rendering.Model;

/// <summary>
/// A record as a template sees it: known members with the names of the file, read-only. A member without a value is there and null,
/// so that only a misspelt one is an error. No reflection: it runs under Native AOT.
/// </summary>
internal abstract class RecordView : IScriptObject
{
    /// <summary>Names of the members, in the order of the schema.</summary>
    protected abstract IReadOnlyList<string> Keys { get; }

    public int Count => Keys.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException("the model is read-only");
    }

    /// <summary>The value of a member; null when it is not given.</summary>
    protected abstract object? Value(string key);

    public IEnumerable<string> GetMembers() => Keys;

    public bool Contains(string member) => Keys.Contains(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = Value(member);
        return value is not null || Contains(member);
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) => throw new NotSupportedException("the model is read-only");

    /// <summary>Immutable, so its own copy.</summary>
    public IScriptObject Clone(bool deep) => this;
}

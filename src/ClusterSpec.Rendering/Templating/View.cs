using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ClusterSpec.Rendering.Templating;

/// <summary>What a template may print: final values by name, fixed once built. A member that is not there is an error in a template, a member
/// that is null is an absent value.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A view is no collection to its readers; it is enumerable for collection initialisers and template loops.")]
public sealed class View : IScriptObject, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> members = [];
    private readonly Dictionary<string, object?> byName = new(StringComparer.Ordinal);

    /// <summary>How many members there are.</summary>
    public int Count => members.Count;

    /// <summary>Always true: templates print, they do not decide.</summary>
    public bool IsReadOnly
    {
        get => true;
        set => throw new InvalidOperationException("a view cannot be made writable");
    }

    /// <summary>Adds a text; null is an absent value.</summary>
    /// <param name="name">camelCase, new to this view.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string? value) => Put(name, value);

    /// <summary>Adds a whole number.</summary>
    /// <inheritdoc cref="Add(string, string?)"/>
    public void Add(string name, long value) => Put(name, value);

    /// <summary>Adds a truth value.</summary>
    /// <inheritdoc cref="Add(string, string?)"/>
    public void Add(string name, bool value) => Put(name, value);

    /// <summary>Adds a view within the view; null is an absent value.</summary>
    /// <inheritdoc cref="Add(string, string?)"/>
    public void Add(string name, View? value) => Put(name, value);

    /// <summary>Adds a list of views.</summary>
    /// <inheritdoc cref="Add(string, string?)"/>
    public void Add(string name, IEnumerable<View> value) => Put(name, value.ToImmutableArray<object>());

    /// <summary>Adds a list of texts.</summary>
    /// <inheritdoc cref="Add(string, string?)"/>
    public void Add(string name, IEnumerable<string> value) => Put(name, value.ToImmutableArray<object>());

    /// <summary>Adds what another view holds.</summary>
    /// <inheritdoc cref="Add(string, string?)"/>
    internal void AddPrinted(string name, object? value) => Put(name, value);

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => members.Select(member => member.Key);

    /// <inheritdoc/>
    public bool Contains(string member) => byName.ContainsKey(member);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => byName.TryGetValue(member, out value);

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly)
    {
        if (!readOnly)
            throw new InvalidOperationException("a view cannot be made writable");
    }

    /// <summary>The view itself: it never changes.</summary>
    /// <param name="deep">Of no matter.</param>
    public IScriptObject Clone(bool deep) => this;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Put(string name, object? value)
    {
        byName.Add(name, value);
        members.Add(new(name, value));
    }
}

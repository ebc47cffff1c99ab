using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClusterSpec.Model;

/// <summary>Every key of the file, read from the schema.</summary>
public sealed partial class ClusterKeys
{
    private readonly Dictionary<string, ClusterKey> keys = new(StringComparer.Ordinal);
    private readonly JsonElement definitions;

    private ClusterKeys(JsonElement root)
    {
        definitions = root.GetProperty("definitions");
        Mapping(root, "");
    }

    /// <summary>Paths of all keys, in the order of the schema.</summary>
    public IEnumerable<string> Paths => keys.Keys;

    /// <summary>Reads them anew.</summary>
    public static ClusterKeys Read()
    {
        using var schema = JsonDocument.Parse(ClusterSchema.Text());
        return new ClusterKeys(schema.RootElement);
    }

    /// <summary>The key of a path with indices, empty ones or none; the mapping where the path names an entry that the user chose. Null when there is none.</summary>
    /// <param name="path"><c>pools[0].machine.cpu</c>, <c>pools[].machine.cpu</c>.</param>
    public ClusterKey? Find(string path)
    {
        var general = Generalised(path);
        if (keys.GetValueOrDefault(general) is { } found)
            return found;

        // Keys that the user chooses may hold dots: os.sysctl.net.core.somaxconn
        for (var end = general.LastIndexOf('.'); end > 0; end = general.LastIndexOf('.', end - 1))
        {
            if (keys.GetValueOrDefault(general[..end]) is { } outer)
                return outer.IsMap ? outer : null;
        }

        return null;
    }

    /// <summary>The path with <c>[]</c> for every index that is followed by a key, and without one at its end.</summary>
    /// <param name="path"><c>pools[0].roles[1]</c>, which becomes <c>pools[].roles</c>.</param>
    public static string Generalised(string path)
    {
        var general = Index().Replace(path, "[]");
        return general.EndsWith("[]", StringComparison.Ordinal) ? general[..^2] : general;
    }

    private void Mapping(JsonElement mapping, string path)
    {
        if (!mapping.TryGetProperty("properties", out var properties))
            return;
        var required = mapping.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        foreach (var property in properties.EnumerateObject())
        {
            var key = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var value = Resolved(property.Value);
            var below = Below(value).ToList();
            keys[key] = new ClusterKey(
                key,
                new TypeWords(Resolved).Of(value),
                Typed(property.Value, value, "default", static element => element),
                Text(property.Value, "description") ?? Text(value, "description") ?? "",
                Typed(property.Value, value, "examples", static element => element.EnumerateArray().FirstOrDefault()),
                required.Contains(property.Name),
                [.. below.SelectMany(part => part.Mapping.GetProperty("properties").EnumerateObject().Select(inner => inner.Name))])
            {
                IsMap = value.TryGetProperty("additionalProperties", out var other) && other.ValueKind == JsonValueKind.Object,
            };
            foreach (var (suffix, inner) in below)
                Mapping(inner, key + suffix);
        }
    }

    // A mapping itself, that of a list's items, or that of an alternative.
    private IEnumerable<(string Suffix, JsonElement Mapping)> Below(JsonElement value)
    {
        if (value.TryGetProperty("properties", out _))
            yield return ("", value);
        if (value.TryGetProperty("items", out var items) && Resolved(items) is var item && item.TryGetProperty("properties", out _))
            yield return ("[]", item);
        if (value.TryGetProperty("oneOf", out var ways))
        {
            foreach (var way in ways.EnumerateArray().Select(Resolved).Where(way => way.TryGetProperty("properties", out _)))
                yield return ("", way);
        }
    }

    private JsonElement Resolved(JsonElement node)
    {
        while (node.TryGetProperty("$ref", out var reference))
            node = definitions.GetProperty((reference.GetString() ?? "").Split('/')[^1]);
        return node;
    }

    private static string? Typed(JsonElement property, JsonElement value, string name, Func<JsonElement, JsonElement> pick) =>
        property.TryGetProperty(name, out var own) || value.TryGetProperty(name, out own) ? TypeWords.Flow(pick(own)) : null;

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var text) ? text.GetString() : null;

    [GeneratedRegex(@"\[\d*\]")]
    private static partial Regex Index();
}

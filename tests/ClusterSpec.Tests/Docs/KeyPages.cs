using System.Text;
using System.Text.Json;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec.Tests.Docs;

/// <summary>Prints <c>schemas/README.md</c> from the schema: every key with its type, default, meaning and the rules that look at it.</summary>
internal sealed class KeyPages : IDisposable
{
    private readonly JsonDocument schema = JsonDocument.Parse(ClusterSchema.Text());
    private readonly StringBuilder page = new();

    public void Dispose() => schema.Dispose();

    public string Print()
    {
        page.Append("# Every key of the file\n\n");
        page.Append($"The single definition of the file is [`{ClusterSchema.FileName}`]({ClusterSchema.FileName}) (JSON Schema draft-07); this page is written from it by a test. ");
        page.Append("Keys in **bold** are required where the mapping above them is given. `clusterspec schema` prints the schema, `clusterspec init` puts it beside a new file.\n");
        var root = schema.RootElement;
        Section("", root);
        foreach (var property in root.GetProperty("properties").EnumerateObject())
        {
            if (Resolve(property.Value) is { } section && section.TryGetProperty("properties", out _))
                Section(property.Name, section);
            else if (ItemsOf(property.Value) is { } items)
                Section(property.Name + "[]", items);
        }

        return page.ToString();
    }

    private void Section(string path, JsonElement section)
    {
        page.Append($"\n## {(path.Length == 0 ? "The file" : $"`{path.TrimEnd('[', ']')}`")}\n\n");
        if (Text(section, "description") is { Length: > 0 } description)
            page.Append($"{description}\n\n");
        page.Append("| key | type | default | meaning | rules that look at it |\n|---|---|---|---|---|\n");
        Rows(path, section);
    }

    private void Rows(string path, JsonElement mapping)
    {
        var required = mapping.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        foreach (var property in mapping.GetProperty("properties").EnumerateObject())
        {
            var key = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var value = Resolve(property.Value);
            var name = required.Contains(property.Name) ? $"**`{key}`**" : $"`{key}`";
            page.Append($"| {name} | {Cell(TypeOf(value))} | {Cell(DefaultOf(property.Value, value))} | {Cell(Text(property.Value, "description") ?? Text(value, "description") ?? "")} | {Cell(RulesOf(key))} |\n");
            if (path.Length == 0)
                continue;
            if (value.TryGetProperty("properties", out _))
                Rows(key, value);
            else if (ItemsOf(value) is { } items)
                Rows(key + "[]", items);
        }
    }

    private JsonElement Resolve(JsonElement node)
    {
        while (node.TryGetProperty("$ref", out var reference))
            node = schema.RootElement.GetProperty("definitions").GetProperty((reference.GetString() ?? "").Split('/')[^1]);
        return node;
    }

    private JsonElement? ItemsOf(JsonElement node) =>
        Resolve(node).TryGetProperty("items", out var items) && Resolve(items).TryGetProperty("properties", out _) ? Resolve(items) : null;

    private string TypeOf(JsonElement node)
    {
        if (node.TryGetProperty("enum", out var values))
            return string.Join(", ", values.EnumerateArray().Select(value => $"`{value}`"));
        if (node.TryGetProperty("oneOf", out var ways))
            return string.Join(" or ", ways.EnumerateArray().Select(way => TypeOf(Resolve(way))));
        return Text(node, "type") switch
        {
            "array" => $"list of {(node.TryGetProperty("items", out var items) ? Plural(Resolve(items)) : "values")}",
            "object" => "mapping",
            "integer" => $"whole number{Range(node)}",
            "boolean" => "true or false",
            _ => Text(node, "title") is { } title ? LowerFirst(title) : "text",
        };
    }

    private string Plural(JsonElement item) => item.TryGetProperty("properties", out _) ? "mappings" : TypeOf(item);

    private static string Range(JsonElement node) => (Number(node, "minimum"), Number(node, "maximum")) switch
    {
        ({ } least, { } most) => $", {least} to {most}",
        ({ } least, null) => $", {least} or more",
        (null, { } most) => $", at most {most}",
        _ => "",
    };

    private static string DefaultOf(JsonElement property, JsonElement value) =>
        property.TryGetProperty("default", out var own) || value.TryGetProperty("default", out own) ? $"`{own.GetRawText().Trim('"')}`" : "";

    private static string RulesOf(string key) =>
        string.Join(", ", RuleCatalog.All
            .Where(rule => rule.Inputs.Any(input => input == key || input == key + "[]" || input.StartsWith(key + ".", StringComparison.Ordinal) || input.StartsWith(key + "[].", StringComparison.Ordinal)))
            .Select(rule => $"[{rule.Description.Name}](../src/ClusterSpec/Rules/README.md#{rule.Description.Name})"));

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string? Number(JsonElement node, string name) => node.TryGetProperty(name, out var number) ? number.GetRawText() : null;

    private static string LowerFirst(string title) => title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}

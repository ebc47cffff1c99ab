using ClusterSpec.Generator.Model;
using ClusterSpec.Generator.Patterns;
using NJsonSchema;

namespace ClusterSpec.Generator.Schema;

/// <summary>Turns the object model of NJsonSchema into ours: names given, references followed, one type object a definition.</summary>
internal sealed class SchemaReader
{
    private readonly Dictionary<JsonSchema, ModelType> made = [];
    private readonly Dictionary<JsonSchema, string> definitionNames = [];
    private readonly List<ModelType> types = [];
    private readonly HashSet<string> names = [];
    private readonly Dictionary<string, PatternModel> patterns = [];

    private SchemaReader()
    {
    }

    /// <exception cref="SchemaException">What is asked for cannot be said in C#.</exception>
    public static SchemaModel Read(JsonSchema root)
    {
        SchemaReader reader = new();
        foreach (var (name, definition) in root.Definitions)
            reader.definitionNames[definition] = name;
        ModelType type = reader.TypeOf(root, Words.Pascal(root.Title ?? "root"), "#");
        foreach (var (name, definition) in root.Definitions)
            reader.TypeOf(definition, Words.Pascal(name), $"#/definitions/{name}");
        if (type is not ObjectType rootObject)
            throw new SchemaException(new SchemaFault("#", "the root is not an object with properties"));
        return new SchemaModel(rootObject, reader.types, [.. reader.patterns.Values]);
    }

    private ModelType TypeOf(JsonSchema schema, string name, string pointer)
    {
        JsonSchema actual = schema.ActualSchema;
        if (made.TryGetValue(actual, out ModelType? known))
            return known;
        if (definitionNames.TryGetValue(actual, out string? definition))
            (name, pointer) = (Words.Pascal(definition), $"#/definitions/{definition}");
        if (!names.Add(name))
            throw new SchemaException(new SchemaFault(pointer, $"a second type would be called {name}"));
        return actual switch
        {
            { OneOf.Count: > 0 } => Keep(actual, Union(actual, name, pointer)),
            { Type: JsonObjectType.Object, AllowAdditionalProperties: false } => Object(actual, name, pointer),
            { Type: JsonObjectType.Object, AdditionalPropertiesSchema: { } value } => Keep(actual, Map(name, value, pointer)),
            { Type: JsonObjectType.Array, Item: { } item } => Keep(actual, List(actual, name, item, pointer)),
            { Enumeration.Count: > 0 } => Keep(actual, Enum(actual, name, pointer)),
            _ => Keep(actual, Scalar(actual, name, pointer, inUnion: false)),
        };
    }

    private ModelType Keep(JsonSchema schema, ModelType type)
    {
        made[schema] = type;
        types.Add(type);
        return type;
    }

    private ObjectType Object(JsonSchema schema, string name, string pointer)
    {
        ObjectType type = new() { Name = name, Doc = SchemaDoc.Of(schema) };
        Keep(schema, type);
        foreach (var (key, property) in schema.Properties)
        {
            string place = $"{pointer}/properties/{key}";
            string pascal = Words.Pascal(key);
            if (pascal == name)
                throw new SchemaException(new SchemaFault(place, $"C# allows no property {pascal} in a type {name}"));
            if (type.Properties.Exists(p => p.Name == pascal))
                throw new SchemaException(new SchemaFault(place, $"a second property would be called {pascal}"));
            type.Properties.Add(new PropertyModel
            {
                Key = key,
                Name = pascal,
                Local = char.ToLowerInvariant(pascal[0]) + pascal[1..] + "Value",
                Type = TypeOf(property, name + pascal, place),
                Required = schema.RequiredProperties.Contains(key),
                Doc = SchemaDoc.Of(property),
                Default = SchemaDoc.ScalarDefault(property) is { } usual ? Words.Literal(usual) : "null",
                Example = SchemaDoc.Example(property) is { } example ? Words.Literal(example) : "null",
            });
        }
        return type;
    }

    private MapType Map(string name, JsonSchema value, string pointer) =>
        new() { Name = name, Value = TypeOf(value, $"{name}Value", $"{pointer}/additionalProperties") };

    private ListType List(JsonSchema schema, string name, JsonSchema item, string pointer)
    {
        ListType type = new()
        {
            Name = name,
            Item = TypeOf(item, $"{name}Item", $"{pointer}/items"),
            MinItems = schema.MinItems,
            MaxItems = schema.MaxItems > 0 ? schema.MaxItems : null,
            UniqueItems = schema.UniqueItems,
        };
        if (type.UniqueItems && type.Item.ToText is null)
            throw new SchemaException(new SchemaFault(pointer, "uniqueItems of anything but scalars"));
        return type;
    }

    private static EnumType Enum(JsonSchema schema, string name, string pointer)
    {
        List<EnumMember> members = [];
        foreach (string text in schema.Enumeration.OfType<string>())
        {
            EnumMember member = new(Words.Pascal(text), text, Words.Literal(text), SchemaDoc.Escape(text));
            if (members.Exists(m => m.Name == member.Name))
                throw new SchemaException(new SchemaFault(pointer, $"a second value would be called {member.Name}"));
            members.Add(member);
        }
        return new EnumType { Name = name, Doc = SchemaDoc.Of(schema), Members = members };
    }

    private UnionType Union(JsonSchema schema, string name, string pointer)
    {
        List<UnionAlternative> alternatives = [];
        foreach (var (index, item) in schema.OneOf.Index())
        {
            string place = $"{pointer}/oneOf/{index}";
            UnionAlternative alternative = Alternative(item, name, place);
            if (alternatives.Exists(a => a.Accepts == alternative.Accepts))
                throw new SchemaException(new SchemaFault(place, "two alternatives of one JSON type"));
            alternatives.Add(alternative);
        }
        return new UnionType { Name = name, Doc = SchemaDoc.Of(schema), Alternatives = alternatives };
    }

    private UnionAlternative Alternative(JsonSchema schema, string union, string pointer)
    {
        JsonSchema actual = schema.ActualSchema;
        return actual.Type switch
        {
            JsonObjectType.Integer => new("Integer", "YamlScalars.IsInteger(value)", LongInteger(actual, union, pointer)),
            JsonObjectType.Boolean => new("Boolean", "YamlScalars.IsBoolean(value)", TypeOf(schema, $"{union}Boolean", pointer)),
            JsonObjectType.Array => new("List", "value.Kind == YamlKind.Sequence", TypeOf(schema, $"{union}List", pointer)),
            JsonObjectType.Object => new("Map", "value.Kind == YamlKind.Mapping", TypeOf(schema, $"{union}Map", pointer)),
            JsonObjectType.String when actual.Enumeration.Count > 0 =>
                new("Word", "YamlScalars.IsText(value)", TypeOf(schema, $"{union}Word", pointer)),
            JsonObjectType.String => new("Text", "YamlScalars.IsText(value)", TypeOf(schema, $"{union}Text", pointer)),
            _ => throw new SchemaException(new SchemaFault(pointer, "an alternative without a type")),
        };
    }

    private ScalarType LongInteger(JsonSchema schema, string union, string pointer)
    {
        ScalarType type = Scalar(schema, $"{union}Integer", pointer, inUnion: true);
        if (!names.Add(type.Name))
            throw new SchemaException(new SchemaFault(pointer, $"a second type would be called {type.Name}"));
        types.Add(type);
        return type;
    }

    private ScalarType Scalar(JsonSchema schema, string name, string pointer, bool inUnion)
    {
        long? minimum = (long?)schema.Minimum;
        long? maximum = (long?)schema.Maximum;
        return new ScalarType
        {
            Name = name,
            Kind = schema.Type switch
            {
                JsonObjectType.Integer => ScalarKind.Integer,
                JsonObjectType.Boolean => ScalarKind.Boolean,
                _ => ScalarKind.Text,
            },
            IsLong = inUnion || maximum is null or > int.MaxValue || minimum < int.MinValue,
            Minimum = minimum,
            Maximum = maximum,
            MinLength = schema.MinLength,
            MaxLength = schema.MaxLength,
            PatternMethod = schema.Pattern is { } pattern ? Pattern(pattern, name, pointer).Method : null,
            PatternWords = schema.Pattern is null ? null : schema.Title,
            PatternExample = schema.Pattern is null ? null : SchemaDoc.Example(schema),
        };
    }

    private PatternModel Pattern(string pattern, string name, string pointer)
    {
        if (!patterns.TryGetValue(pattern, out PatternModel? model))
            patterns[pattern] = model = new PatternModel(name, Compile(pattern, name, pointer));
        return model;
    }

    private static string Compile(string pattern, string name, string pointer)
    {
        try
        {
            return PatternCompiler.CSharpMethod(name, pattern).TrimEnd('\n');
        }
        catch (PatternSyntaxException e)
        {
            throw new SchemaException(new SchemaFault(pointer, e.Message));
        }
    }
}

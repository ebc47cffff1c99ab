using System.Text.Json;
using ClusterSpec.Generator.Model;
using ClusterSpec.Generator.Printing;
using ClusterSpec.Generator.Schema;
using NJsonSchema;

namespace ClusterSpec.Generator;

/// <summary>JSON schema in, C# out.</summary>
internal static class GeneratorCommand
{
    private const string Usage =
        "usage: ClusterSpec.Generator <schema> <out folder> <namespace of the records> (--binder | --accessors) <namespace> [<namespace to take types from>...]";

    private static readonly string[] ModelFiles = ["Records", "Enums", "Paths", "Patterns", "Shape", "Outline", "Binder"];
    private static readonly string[] AccessorFiles = ["Accessors"];

    /// <summary>Runs once.</summary>
    /// <returns>0 when the files stand, 1 when the schema has faults (printed), 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter error)
    {
        if (arguments is not [var schemaFile, var folder, var records, "--binder" or "--accessors", var own, .. var known])
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }
        string[] templates = arguments[3] == "--binder" ? ModelFiles : AccessorFiles;
        string json = await File.ReadAllTextAsync(schemaFile);
        IReadOnlyList<SchemaFault> faults = RawFaults(json);
        if (faults.Count == 0)
        {
            try
            {
                SchemaModel model = SchemaReader.Read(await JsonSchema.FromJsonAsync(ExampleTexts.Put(json)));
                Namespaces namespaces = new(records, own, known);
                OutputFolder.Update(folder, templates.ToDictionary(t => t, t => CodePrinter.Print(t, model, namespaces)));
                return 0;
            }
            catch (SchemaException e)
            {
                faults = [e.Fault];
            }
        }
        foreach (SchemaFault fault in faults)
            await error.WriteLineAsync(fault.ToMSBuild(schemaFile));
        return 1;
    }

    private static IReadOnlyList<SchemaFault> RawFaults(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return SchemaKeywords.Check(document.RootElement);
        }
        catch (JsonException e)
        {
            return [new SchemaFault("#", $"not JSON: {e.Message}")];
        }
    }
}

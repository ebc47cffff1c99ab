using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Model;

/// <summary>Faults of a file's shape, described.</summary>
internal static class ShapeFaults
{
    private const string Schema = "https://json-schema.org/draft-07/json-schema-validation";

    public static ImmutableArray<RuleDescription> All { get; } =
    [
        Fault(ShapeFault.UnknownKey, "a key is not known", "A mapping has a key that the schema does not name.", "A misspelt key has no effect, and its default applies where nobody wants it.", "Take the key that the finding names, or remove it.", "#rfc.section.6.5.6") with { Fixes = FixSafety.Safe },
        Fault(ShapeFault.MissingKey, "a key is missing", "A mapping lacks a key that has no default.", "Nothing can be computed without it.", "Add the key; the finding shows an example.", "#rfc.section.6.5.3"),
        Fault(ShapeFault.WrongType, "a value has the wrong type", "A value is a text where a number is wanted, a single value where a list is wanted, or the like.", "YAML takes words such as 1.30 for numbers; what is meant would be lost.", "Write the type that the finding names; put texts that look like numbers in quotes.", "#rfc.section.6.1.1") with { Fixes = FixSafety.Safe },
        Fault(ShapeFault.UnknownValue, "a value is not one of those possible", "A value is not in the list of words that the key takes.", "There is nothing that the word could stand for.", "Take one of the words that the finding lists.", "#rfc.section.6.1.2") with { Fixes = FixSafety.Safe },
        Fault(ShapeFault.OutOfRange, "a number is out of range", "A number is below the least or above the most that the key takes.", "Programs refuse it, or do something else with it.", "Take a number within the limits that the finding names.", "#rfc.section.6.2"),
        Fault(ShapeFault.WrongLength, "a text is too short or too long", "A text has fewer or more characters than the key takes.", "Programs refuse it or cut it.", "Write a text within the limits that the finding names.", "#rfc.section.6.3"),
        Fault(ShapeFault.MalformedValue, "a text does not have its form", "A text is not an address, a network, a version or whatever the key takes.", "Programs refuse it, or read something else in it.", "Write it in the form that the finding names; it shows an example.", "#rfc.section.6.3.3") with { Fixes = FixSafety.Unsafe },
        Fault(ShapeFault.TooFewItems, "a list is too short", "A list has fewer items than the key takes.", "An empty list says nothing.", "Add an item, or remove the key.", "#rfc.section.6.4"),
        Fault(ShapeFault.TooManyItems, "a list is too long", "A list has more items than the key takes, for example three pod ranges.", "Kubernetes takes one range, or one of each family.", "Remove the items that are too many.", "#rfc.section.6.4"),
        Fault(ShapeFault.SecretInlined, "a secret stands in the file", "A text is a private key, a token or an address with a password, or it stands where a reference to a secret is wanted, or below a key that is named after one. What is found is printed nowhere.", "The file is kept, reviewed and sent around; whoever reads it has the secret, and history keeps it after it is gone.", "Write where the secret is, file:/path, env:NAME or vault:path#key, and change the secret: it was read.", "#rfc.section.6.3.3"),
        Fault(ShapeFault.DuplicateItem, "an item is given twice", "A list of different things has the same item twice.", "It is a slip: something else was meant, or nothing.", "Remove one of them.", "#rfc.section.6.4.3") with { Fixes = FixSafety.Safe },
    ];

    private static RuleDescription Fault(string name, string title, string what, string why, string fix, string anchor) => new()
    {
        Name = name,
        Section = "Shape",
        Severity = Severity.Error,
        Title = title,
        What = what,
        Why = why,
        Fix = fix,
        Sources = [new("JSON Schema draft-07, validation", Schema + anchor)],
    };
}

namespace ClusterSpec.Model;

/// <summary>Names of the faults of shape: what a finding carries as its rule.</summary>
internal static class ShapeFault
{
    public const string UnknownKey = "unknown-key";
    public const string UnknownValue = "unknown-value";
    public const string WrongType = "wrong-type";
    public const string MissingKey = "missing-key";
    public const string OutOfRange = "out-of-range";
    public const string WrongLength = "wrong-length";
    public const string MalformedValue = "malformed-value";
    public const string TooFewItems = "too-few-items";
    public const string TooManyItems = "too-many-items";
    public const string DuplicateItem = "duplicate-item";
    public const string SecretInlined = Diagnostics.SecretText.SecretInlined;
}

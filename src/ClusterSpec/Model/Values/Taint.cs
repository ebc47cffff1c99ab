namespace ClusterSpec.Model.Values;

/// <summary>What a taint does to pods that do not tolerate it: <see href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"/>.</summary>
public enum TaintEffect
{
    /// <summary>New pods stay away.</summary>
    NoSchedule,

    /// <summary>New pods stay away where they can.</summary>
    PreferNoSchedule,

    /// <summary>Running pods go, too.</summary>
    NoExecute,
}

/// <summary>A taint of a node.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value; null when not given.</param>
/// <param name="Effect">What it does.</param>
public readonly record struct Taint(string Key, string? Value, TaintEffect Effect)
{
    /// <summary>Reads <c>key=value:effect</c> or <c>key:effect</c>.</summary>
    /// <param name="text">The text; null is no taint.</param>
    /// <param name="taint">The taint.</param>
    public static bool TryParse(string? text, out Taint taint)
    {
        taint = default;
        var colon = text?.LastIndexOf(':') ?? -1;
        if (text is null || colon <= 0 || ReadEffect(text[(colon + 1)..]) is not { } effect)
            return false;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals == 0)
            return false;
        taint = equals < 0 || equals > colon
            ? new Taint(text[..colon], null, effect)
            : new Taint(text[..equals], text[(equals + 1)..colon] is { Length: > 0 } value ? value : null, effect);
        return true;
    }

    /// <summary>As written in files.</summary>
    public override string ToString() => Value is null ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";

    private static TaintEffect? ReadEffect(string text) => text switch
    {
        "NoSchedule" => TaintEffect.NoSchedule,
        "PreferNoSchedule" => TaintEffect.PreferNoSchedule,
        "NoExecute" => TaintEffect.NoExecute,
        _ => null,
    };
}

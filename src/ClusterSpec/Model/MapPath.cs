namespace ClusterSpec.Model;

/// <summary>A path to a mapping whose keys the user chooses, for example kernel parameters.</summary>
public readonly record struct MapPath
{
    private readonly string? text;

    internal MapPath(string text) => this.text = text;

    /// <summary>One entry. Dots of the key are kept: <c>os.sysctl.net.core.somaxconn</c>.</summary>
    public string this[string key] => PathText.Join(ToString(), key);

    /// <summary>The path as findings carry it.</summary>
    public override string ToString() => text ?? "";

    /// <summary>The path as findings carry it.</summary>
    public static implicit operator string(MapPath path) => path.ToString();
}

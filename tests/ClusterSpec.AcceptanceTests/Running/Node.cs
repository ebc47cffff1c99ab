namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>Runs the scripts of the folder <c>programs</c> that need Node and its packages.</summary>
internal static class Node
{
    /// <summary>A script with the packages where it finds them.</summary>
    public static Command Script(string name, params string[] arguments) =>
        new(Programs.Installed("node"), [Programs.Script(name), .. arguments])
        {
            Environment = new Dictionary<string, string?> { ["NODE_PATH"] = Programs.NodeModules },
        };
}

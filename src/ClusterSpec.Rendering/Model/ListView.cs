using System.Collections.ObjectModel;

namespace ClusterSpec.Rendering.Model;

/// <summary>Lists as a template sees them.</summary>
internal static class ListView
{
    public static ReadOnlyCollection<object?> Of<T>(IReadOnlyList<T> list, Func<T, object?> view)
    {
        object?[] views = new object?[list.Count];
        for (int i = 0; i < views.Length; i++)
            views[i] = view(list[i]);
        return Array.AsReadOnly(views);
    }
}

using System.Collections;
using System.Globalization;
using System.Text;
using ClusterSpec.Effective;

namespace ClusterSpec.Tests.Effective;

/// <summary>Everything that a resolved cluster says, as text: all but what stands in the file and who decided it.</summary>
internal static class EffectiveText
{
    private static readonly string[] Left = ["Written", "Origin", "IsGiven", "Path"];

    public static string Of(EffectiveCluster cluster)
    {
        var text = new StringBuilder();
        Append(text, "", cluster);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, object? value)
    {
        var isOurs = value?.GetType() is { IsEnum: false, Namespace: "ClusterSpec.Effective" or "ClusterSpec.Model" };
        if (value is EffectivePool or EffectiveHost && name.Length > 0 && !name.EndsWith(']'))
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        else if (value is IEnumerable many and not string)
            foreach (var (index, item) in many.Cast<object?>().Index())
                Append(text, $"{name}[{index}]", item);
        else if (value is null || !isOurs)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        else
            foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && !Left.Contains(property.Name)).OrderBy(property => property.Name, StringComparer.Ordinal))
                Append(text, $"{name}.{property.Name}", property.GetValue(value));
    }
}

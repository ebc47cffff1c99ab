namespace ClusterSpec.Rendering.Templating;

/// <summary>Writes a scalar so that every YAML reader, 1.1 ones such as Kubernetes' and Ansible's too, reads the same value back.</summary>
internal static class YamlText
{
    // Plain words that YAML 1.1 reads as something else: https://yaml.org/type/bool.html, https://yaml.org/type/null.html
    private static readonly string[] Words =
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".nan", ".inf", "-.inf", "+.inf", "<<", "="];

    /// <summary>Numbers and truth values as they are, texts plain where that is safe and in double quotes elsewhere.</summary>
    public static string Of(object? value)
    {
        var text = TemplateFunctions.Plain(value);
        return value is string && !IsPlainSafe(text) ? JsonText.Of(text) : value is null ? "null" : text;
    }

    private static bool IsPlainSafe(string text)
    {
        if (text.Length == 0 || Words.Contains(text, StringComparer.OrdinalIgnoreCase))
            return false;

        // What starts like a number, a date or a base-60 number (12:30) may be read as one.
        if (!char.IsAsciiLetter(text[0]) && text[0] != '/')
            return false;
        foreach (var unit in text)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && !"-_./@".Contains(unit, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}

namespace ClusterSpec.Rendering.Templating;

/// <summary>Writes a value of an Ansible variable: YAML in which no text is taken for a Jinja template.</summary>
internal static class AnsibleText
{
    // https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_advanced_syntax.html#unsafe-or-raw-strings
    private const string Unsafe = "!unsafe ";

    // https://jinja.palletsprojects.com/en/stable/templates/#synopsis
    private static readonly string[] JinjaMarks = ["{{", "{%", "{#"];

    public static string Of(object? value)
    {
        var text = YamlText.Of(value);
        return value is string && JinjaMarks.Any(mark => text.Contains(mark, StringComparison.Ordinal)) ? Unsafe + text : text;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterSpec.Rendering.Templating;

/// <summary>Writes a scalar as JSON, which YAML, TOML strings and Ansible read too.</summary>
internal static class JsonText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool or long or int => TemplateFunctions.Plain(value),
        _ => "\"" + JsonEncodedText.Encode(TemplateFunctions.Plain(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"",
    };
}

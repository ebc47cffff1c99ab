using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ClusterSpec.AcceptanceTests.Editors;

/// <summary>
/// yaml-language-server, which is what VS Code's YAML extension, Neovim and others run, spoken to over its standard input and output:
/// https://microsoft.github.io/language-server-protocol/. It has our schema for every file.
/// </summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Channel<JsonNode> messages = Channel.CreateUnbounded<JsonNode>();
    private int lastId;
    private string uri = "";

    private LanguageServer(Process process) => this.process = process;

    public static async Task<LanguageServer> Start()
    {
        var main = Path.Combine(Programs.NodeModules, "yaml-language-server", "bin", "yaml-language-server");
        var server = new LanguageServer(new Command(Programs.Installed("node"), main, "--stdio").Start());
        _ = server.Listen();
        await server.Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = null,
            ["capabilities"] = new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } },
        });
        await server.Tell("initialized", []);
        await server.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = Settings() });
        return server;
    }

    /// <summary>Opens a text, as if it were in this file, and gives what the server finds wrong in it.</summary>
    public async Task<IReadOnlyList<EditorDiagnostic>> Open(string text, string path = "/plans/clusterspec.yaml")
    {
        uri = new Uri(path).AbsoluteUri;
        await Tell("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
        var published = await Receive(message =>
            message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]?["uri"]?.GetValue<string>() == uri);
        return [.. (published["params"]?["diagnostics"]?.AsArray() ?? []).OfType<JsonNode>().Select(EditorDiagnostic.Read)];
    }

    /// <summary>The text that hovering shows at a position of the opened text, both from 0.</summary>
    public async Task<string> Hover(int line, int character) =>
        (await Ask("textDocument/hover", At(line, character)))?["contents"]?["value"]?.GetValue<string>() ?? "";

    /// <summary>The labels that completion offers at a position of the opened text, both from 0.</summary>
    public async Task<IReadOnlyList<string>> Complete(int line, int character) =>
    [
        .. ((await Ask("textDocument/completion", At(line, character)))?["items"]?.AsArray() ?? [])
            .Select(item => item?["label"]?.GetValue<string>() ?? ""),
    ];

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static JsonObject Settings() => new()
    {
        ["yaml"] = new JsonObject
        {
            ["validate"] = true,
            ["hover"] = true,
            ["completion"] = true,
            ["schemaStore"] = new JsonObject { ["enable"] = false },
            ["schemas"] = new JsonObject { [new Uri(Repository.Path("schemas", "cluster.schema.json")).AbsoluteUri] = new JsonArray("*.yaml") },
        },
    };

    private JsonObject At(int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    private async Task<JsonNode?> Ask(string method, JsonObject parameters)
    {
        var id = ++lastId;
        await Send(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        var answer = await Receive(message => message["method"] is null && message["id"]?.GetValue<int>() == id);
        Assert.True(answer["error"] is null, $"{method}: {answer["error"]}");
        return answer["result"];
    }

    private Task Tell(string method, JsonObject parameters) => Send(new JsonObject { ["method"] = method, ["params"] = parameters });

    private async Task Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await process.StandardInput.BaseStream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        await process.StandardInput.BaseStream.WriteAsync(body);
        await process.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>The next message of this kind. Questions of the server are answered on the way, other messages dropped.</summary>
    private async Task<JsonNode> Receive(Func<JsonNode, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var message in messages.Reader.ReadAllAsync(patience.Token))
        {
            if (wanted(message))
                return message;
            if (message["method"] is not null && message["id"] is { } id)
                await Send(new JsonObject { ["id"] = id.DeepClone(), ["result"] = Answer(message) });
        }

        throw new InvalidOperationException($"yaml-language-server ended: {await process.StandardError.ReadToEndAsync()}");
    }

    private static JsonArray? Answer(JsonNode question) => question["method"]?.GetValue<string>() == "workspace/configuration"
        ? new JsonArray([.. (question["params"]?["items"]?.AsArray() ?? []).Select(item => Settings()[item?["section"]?.GetValue<string>() ?? ""]?.DeepClone())])
        : null;

    private async Task Listen()
    {
        var output = process.StandardOutput.BaseStream;
        while (await ReadLength(output) is { } length)
        {
            var body = new byte[length];
            await output.ReadExactlyAsync(body);
            messages.Writer.TryWrite(JsonNode.Parse(body) ?? throw new JsonException("an empty message"));
        }

        messages.Writer.Complete();
    }

    private static async Task<int?> ReadLength(Stream stream)
    {
        var header = new StringBuilder();
        var next = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(next) == 0)
                return null;
            header.Append((char)next[0]);
        }

        var line = header.ToString().Split("\r\n").Single(part => part.StartsWith("Content-Length: ", StringComparison.Ordinal));
        return int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
    }
}

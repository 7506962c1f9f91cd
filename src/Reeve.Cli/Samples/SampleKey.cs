using System.Text.Json.Nodes;
using Reeve.Cli.Operator;
using Reeve.Cli.Services;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Samples;

/// <summary>The access key of a sample service, kept in a file that only its user reads.</summary>
internal sealed record SampleKey(string AccessKeyId, string SecretAccessKey)
{
    /// <summary>The key of the last start where it still is one, or a new one.</summary>
    public static async Task<SampleKey> GetAsync(OperatorClient client, string service, string directory, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, service + ".key.json");
        var keys = (await client.ListServiceKeysAsync(service, cancellationToken)).Get().AccessKeys;
        if (Read(path) is { } kept && keys.Any(key => key.AccessKeyId == kept.AccessKeyId))
        {
            return kept;
        }

        var issued = (await client.IssueServiceKeyAsync(service, rotates: keys.Length > 0, cancellationToken)).Get();
        var made = new SampleKey(issued.AccessKeyId, issued.SecretAccessKey);
        Write(path, made);
        return made;
    }

    /// <summary>The id alone, so that a record that is printed does not tell the secret.</summary>
    public override string ToString() => AccessKeyId;

    private static SampleKey? Read(string path) =>
        File.Exists(path) && JsonNode.Parse(File.ReadAllText(path)) is JsonObject json
            ? new((string)json["accessKeyId"]!, (string)json["secretAccessKey"]!) // as it was written
            : null;

    private static void Write(string path, SampleKey key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var text = new JsonObject { ["accessKeyId"] = key.AccessKeyId, ["secretAccessKey"] = key.SecretAccessKey };
        using (var file = new StreamWriter(path + ".new", options))
        {
            file.WriteLine(text.ToJsonString());
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}

using System.Text;

namespace Reeve.Server.Startup;

/// <summary>The configuration file of AWS clients.</summary>
/// <remarks>
/// Clients since the middle of 2023 read <c>endpoint_url</c> (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html).
/// Older boto3 reads <c>data_path</c>, where rules give the same endpoint. An older AWS CLI 2 sets its own data path over it, but loads
/// plug-ins, whose section in turn breaks AWS CLI 1: so it is written only where such a CLI is found.
/// </remarks>
internal sealed class AwsConfigText(string dataDirectory, bool hasPlugin)
{
    private const string EndpointKey = "endpoint_url = ";

    /// <summary>The file for an endpoint.</summary>
    public string Render(string endpoint)
    {
        var text = new StringBuilder();
        text.Append("# Written by `reeve serve`, which keeps it up to date until you edit it.\n");
        text.Append("# An AWS CLI from 2.0 to 2.12 does not read endpoint_url. It comes here with:\n");
        text.Append($"#   export AWS_DATA_PATH={ShellText.Quote(DataFiles.AwsModels(dataDirectory))}\n");
        text.Append("[default]\nregion = us-east-1\n");
        text.Append($"{EndpointKey}{endpoint}\n");
        text.Append($"data_path = {DataFiles.AwsModels(dataDirectory)}\n");
        if (hasPlugin)
        {
            text.Append("\n# The AWS CLI of this machine does not read endpoint_url either: the plug-in teaches it.\n");
            text.Append($"[plugins]\ncli_legacy_plugin_path = {DataFiles.AwsPlugin(dataDirectory)}\n");
            text.Append($"reeve = {AwsCliPlugin.ModuleName}\n");
        }

        return text.ToString();
    }

    /// <summary>Whether a text was written here, for any endpoint, and not edited since.</summary>
    public bool WroteAny(string text) =>
        FindEndpoint(text) is { } endpoint
        && (text == new AwsConfigText(dataDirectory, true).Render(endpoint) || text == new AwsConfigText(dataDirectory, false).Render(endpoint));

    /// <summary>The endpoint that a configuration gives first, or null.</summary>
    public static string? FindEndpoint(string text) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(EndpointKey, StringComparison.Ordinal))?[EndpointKey.Length..];
}

namespace Reeve.Server.Startup;

/// <summary>
/// The files that lead AWS clients here. All but the credentials follow from the address, and are written again when that changes;
/// a configuration that the user has edited is the user's.
/// </summary>
internal sealed class AwsClientFiles(string dataDirectory, bool needsPlugin)
{
    /// <summary>Writes the credentials of the default profile.</summary>
    public void WriteCredentials(string accessKeyId, string secretAccessKey)
    {
        PrivateFiles.CreateDirectory(DataFiles.Aws(dataDirectory));
        PrivateFiles.Write(
            DataFiles.AwsCredentials(dataDirectory),
            $"[default]\naws_access_key_id = {accessKeyId}\naws_secret_access_key = {secretAccessKey}\n");
    }

    /// <summary>Brings the other files up to date with an address, and returns a warning when the configuration leads elsewhere.</summary>
    public string? Refresh(string endpoint)
    {
        WriteModels(endpoint);
        WriteWhereDifferent(Path.Combine(DataFiles.AwsPlugin(dataDirectory), AwsCliPlugin.FileName), AwsCliPlugin.Text);
        var path = DataFiles.AwsConfig(dataDirectory);
        var written = File.Exists(path) ? File.ReadAllText(path) : null;
        var config = new AwsConfigText(dataDirectory, needsPlugin);
        if (written is null || config.WroteAny(written))
        {
            WriteWhereDifferent(path, config.Render(endpoint));
            return null;
        }

        return AwsConfigText.FindEndpoint(written) == endpoint
            ? null
            : $"The edited {path} leads elsewhere: it should say endpoint_url = {endpoint}";
    }

    private void WriteModels(string endpoint)
    {
        foreach (var (service, version) in EndpointRules.Services)
        {
            WriteWhereDifferent(
                Path.Combine(DataFiles.AwsModels(dataDirectory), service, version, EndpointRules.FileName),
                EndpointRules.Render(service, endpoint));
        }
    }

    private static void WriteWhereDifferent(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return;
        }

        PrivateFiles.CreateDirectory(Path.GetDirectoryName(path)!); // A file's path has a directory.
        PrivateFiles.Write(path, text);
    }
}

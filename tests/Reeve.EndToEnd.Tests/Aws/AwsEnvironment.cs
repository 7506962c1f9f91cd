namespace Reeve.EndToEnd.Tests.Aws;

/// <summary>What AWS clients find in their environment.</summary>
internal static class AwsEnvironment
{
    /// <summary>Nothing that leads to a server, and nothing that asks a human or a network.</summary>
    public static IReadOnlyDictionary<string, string> Plain { get; } = new Dictionary<string, string>
    {
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_PAGER"] = "",
        ["NO_PROXY"] = "127.0.0.1",
        ["LC_ALL"] = "C.UTF-8",
    };

    /// <summary>The two variables that `reeve serve` tells its user to export.</summary>
    public static IReadOnlyDictionary<string, string> Of(ReeveProcess reeve) => new Dictionary<string, string>(Plain)
    {
        ["AWS_CONFIG_FILE"] = Path.Combine(reeve.DataDirectory, "aws", "config"),
        ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(reeve.DataDirectory, "aws", "credentials"),
    };
}

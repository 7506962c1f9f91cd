namespace Reeve.Server.Startup;

/// <summary>The names of the files in a data directory, besides the store's own.</summary>
public static class DataFiles
{
    /// <summary>The key that seals secrets.</summary>
    public static string MasterKey(string directory) => Path.Combine(directory, "master.key");

    /// <summary>The token that the operator's tools show.</summary>
    public static string OperatorToken(string directory) => Path.Combine(directory, "operator.token");

    /// <summary>The URL at which the last start was reached from this machine, one line.</summary>
    public static string Address(string directory) => Path.Combine(directory, "address");

    /// <summary>There while the first start is not finished.</summary>
    public static string FirstStartMark(string directory) => Path.Combine(directory, "first-start");

    /// <summary>The directory of what AWS clients read.</summary>
    public static string Aws(string directory) => Path.Combine(directory, "aws");

    /// <summary>What <c>AWS_CONFIG_FILE</c> names.</summary>
    public static string AwsConfig(string directory) => Path.Combine(Aws(directory), "config");

    /// <summary>What <c>AWS_SHARED_CREDENTIALS_FILE</c> names.</summary>
    public static string AwsCredentials(string directory) => Path.Combine(Aws(directory), "credentials");

    /// <summary>What <c>AWS_DATA_PATH</c> names, for clients that do not read an endpoint from the configuration.</summary>
    public static string AwsModels(string directory) => Path.Combine(Aws(directory), "models");

    /// <summary>The directory of the plug-in for an AWS CLI that does not read an endpoint from the configuration.</summary>
    public static string AwsPlugin(string directory) => Path.Combine(Aws(directory), "plugin");
}

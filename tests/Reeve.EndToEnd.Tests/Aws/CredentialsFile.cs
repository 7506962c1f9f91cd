using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Aws;

/// <summary>The file of credentials that AWS clients read.</summary>
internal static class CredentialsFile
{
    /// <summary>The credentials in a file that has one profile.</summary>
    public static SigningCredentials Read(string path)
    {
        var values = File.ReadAllLines(path)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new(values["aws_access_key_id"], values["aws_secret_access_key"]);
    }
}

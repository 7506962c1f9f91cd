using System.Security.Cryptography;

namespace Reeve.Server.Startup;

/// <summary>The token that the operator's tools show. Where the file is missing a new token is made: that is how it is changed.</summary>
internal static class OperatorTokenFile
{
    // A prefix of its own lets scanners find a token that was committed or pasted somewhere.
    private const string Prefix = "reeve-operator-";
    private const int RandomBytes = 32;
    private const int LeastLength = 32;
    private const string WhatItIs = "The operator token";

    /// <summary>Reads the token, after making one where there is none.</summary>
    /// <exception cref="StartupException">It is too short to be one, or others may read it.</exception>
    public static string ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            PrivateFiles.TryCreate(path, Prefix + RandomNumberGenerator.GetHexString(2 * RandomBytes, lowercase: true) + "\n");
        }

        var token = PrivateFiles.ReadSecret(path, WhatItIs);
        return token.Length >= LeastLength && !token.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? token
            : throw new StartupException($"{WhatItIs} '{path}' is not at least {LeastLength} printable characters. Delete it, and the next start makes a new one.");
    }
}

using System.Security.Cryptography;
using Reeve.Iam.Secrets;

namespace Reeve.Server.Startup;

/// <summary>The key that seals what is stored: 32 random bytes, as one line of base64.</summary>
internal static class MasterKeyFile
{
    private const string WhatItIs = "The master key";

    /// <summary>Writes a new key where there is none.</summary>
    public static void Make(string path) => PrivateFiles.TryCreate(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmSealer.KeyLength)) + "\n");

    /// <summary>Reads the key.</summary>
    /// <exception cref="StartupException">There is none, it is not a key, or others may read it.</exception>
    public static byte[] Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new StartupException(
                $"There is no master key at '{path}'. A key that was lost cannot be made again, and what it sealed cannot be opened without it. "
                + $"For a new installation: (umask 077; head -c 32 /dev/urandom | base64 > {ShellText.Quote(path)})");
        }

        var text = PrivateFiles.ReadSecret(path, WhatItIs);
        var key = new byte[AesGcmSealer.KeyLength];
        return Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? key
            : throw new StartupException($"{WhatItIs} '{path}' is not {AesGcmSealer.KeyLength} bytes in base64.");
    }
}

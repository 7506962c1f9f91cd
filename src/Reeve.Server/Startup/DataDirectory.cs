using Reeve.Server.Options;
using Reeve.Storage.Sqlite;

namespace Reeve.Server.Startup;

/// <summary>The directory of everything durable, opened: its secrets are there and private, and the store can be opened in it.</summary>
public sealed class DataDirectory
{
    private const UnixFileMode Writable = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Readable = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private DataDirectory(string path, ServerOptions options)
    {
        Path = path;
        MasterKeyFile = options.MasterKeyFile ?? DataFiles.MasterKey(path);
    }

    /// <summary>The directory, as a full path.</summary>
    public string Path { get; }

    /// <summary>Where the master key is.</summary>
    public string MasterKeyFile { get; }

    /// <summary>The master key, 32 bytes.</summary>
    public required ReadOnlyMemory<byte> MasterKey { get; init; }

    /// <summary>The operator's token.</summary>
    public required string OperatorToken { get; init; }

    /// <summary>Whether the first account and its credentials are still to be made, or were not finished by a start that broke off.</summary>
    public bool IsFirstStart => File.Exists(DataFiles.FirstStartMark(Path));

    /// <summary>What the operator should know about the directory, or null.</summary>
    public string? Warning { get; private init; }

    /// <summary>
    /// Opens the directory of the options. Where there is no store in it yet this is a first start: the directory, the master key and
    /// the operator token are made. What is there is never replaced.
    /// </summary>
    /// <exception cref="StartupException">Something is missing, damaged, or open to other users of the machine.</exception>
    public static DataDirectory Open(ServerOptions options)
    {
        var path = options.DataDirectory;
        try
        {
            PrivateFiles.CreateDirectory(path);
            var warning = CheckAccess(path);
            if (!SqliteStore.ExistsIn(path))
            {
                // INVARIANT: mark, key, store, account, credentials: in this order, so that a start that breaks off anywhere is carried on by
                // the next one, and a key is never made beside a store that was sealed with another.
                PrivateFiles.TryCreate(DataFiles.FirstStartMark(path), "The first account or its credentials are not written yet. The next start does it.\n");
                MakeMasterKey(options, path);
            }

            return new DataDirectory(path, options)
            {
                MasterKey = Startup.MasterKeyFile.Read(options.MasterKeyFile ?? DataFiles.MasterKey(path)),
                OperatorToken = OperatorTokenFile.ReadOrMake(DataFiles.OperatorToken(path)),
                Warning = warning,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data directory '{path}' cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>Notes durably that the first start is done.</summary>
    internal void FinishFirstStart()
    {
        File.Delete(DataFiles.FirstStartMark(Path));
        DirectorySync.Flush(Path);
    }

    private static void MakeMasterKey(ServerOptions options, string path)
    {
        // A key file that the operator names is the operator's to make: one that is missing may be a volume that is not mounted.
        if (options.MasterKeyFile is null)
        {
            Startup.MasterKeyFile.Make(DataFiles.MasterKey(path));
        }
    }

    private static string? CheckAccess(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var mode = File.GetUnixFileMode(path);
        if ((mode & Writable) is not UnixFileMode.None)
        {
            throw new StartupException($"The data directory '{path}' can be changed by other users of this machine. Run: chmod 700 {ShellText.Quote(path)}");
        }

        return (mode & Readable) is UnixFileMode.None
            ? null
            : $"Other users of this machine can look into the data directory. Run: chmod 700 {ShellText.Quote(path)}";
    }
}

using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite;

/// <summary>Holds a data directory for this process. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private const string FileName = "reeve.lock";

    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    public static DirectoryLock Take(string directory)
    {
        CreatePrivately(directory);
        var path = Path.Combine(directory, FileName);
        try
        {
            return new DirectoryLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new StoreUnusableException(
                $"The data directory '{directory}' is in use by another process, or '{path}' cannot be locked: "
                + "stop the other Reeve, or give this one a directory of its own.",
                exception);
        }
    }

    public void Dispose() => _file.Dispose();

    private static void CreatePrivately(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

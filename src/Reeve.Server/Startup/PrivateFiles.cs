using System.Security.Cryptography;
using System.Text;

namespace Reeve.Server.Startup;

/// <summary>Files that only their owner reads, written whole or not at all.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes a directory that only its owner enters; those above it are made as usual. One that is there stays as it is.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Writes a file, in place of one that is there.</summary>
    public static void Write(string path, string text) => Write(path, text, overwrite: true);

    /// <summary>Writes a file unless there is one, and returns whether it did. Of two that try at once, one does.</summary>
    public static bool TryCreate(string path, string text)
    {
        try
        {
            Write(path, text, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Reads a secret, refusing a file that others may read or change.</summary>
    /// <exception cref="StartupException">The file cannot be read, or others may.</exception>
    public static string ReadSecret(string path, string whatItIs)
    {
        try
        {
            RefuseOthers(path, whatItIs);
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{whatItIs} '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    private static void RefuseOthers(string path, string whatItIs)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) is not UnixFileMode.None)
        {
            throw new StartupException($"{whatItIs} '{path}' is open to other users of this machine. Run: chmod 600 {ShellText.Quote(path)}");
        }
    }

    private static void Write(string path, string text, bool overwrite)
    {
        // A name of its own, so that two processes never write into the same file; the suffix tells a left-over for what it is.
        var work = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.new";
        try
        {
            using (var file = new FileStream(work, Options()))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            if (overwrite)
            {
                File.Move(work, path, overwrite: true);
            }
            else
            {
                ExclusiveMove.Move(work, path);
            }

            DirectorySync.Flush(Path.GetDirectoryName(path)!); // A file's path has a directory.
        }
        finally
        {
            File.Delete(work);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}

using System.Runtime.InteropServices;

namespace Reeve.Server.Startup;

/// <summary>
/// Gives a finished file its name unless the name is taken. <see cref="File.Move(string, string)"/> looks first and renames then, so
/// that of two at once the second takes the first one's place; a hard link is made by one of them only.
/// </summary>
internal static partial class ExclusiveMove
{
    private const int NameIsTaken = 17; // EEXIST, the same on Linux and macOS.

    /// <summary>Moves the file within its file system.</summary>
    /// <exception cref="IOException">The name is taken, or the file system has no such links.</exception>
    public static void Move(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(from, to);
            return;
        }

        if (Link(from, to) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException(error is NameIsTaken ? $"'{to}' is there already." : $"'{to}' cannot be made: {Marshal.GetPInvokeErrorMessage(error)}.");
        }

        File.Delete(from);
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string from, string to);
}

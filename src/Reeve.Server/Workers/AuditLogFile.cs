using Reeve.Iam.Storage;

namespace Reeve.Server.Workers;

/// <summary>
/// Writes events to a file as they become durable, a line each, for whoever collects logs. The trail in the store is the one that counts:
/// what cannot be written here is only missing here, and a crash may repeat or leave out the last lines.
/// </summary>
internal sealed class AuditLogFile : IAsyncDisposable
{
    private readonly FileStream _file;

    private AuditLogFile(FileStream file) => _file = file;

    /// <summary>Told of each failure to write.</summary>
    public Action<Exception>? OnFault { get; set; }

    /// <summary>Opens the file at its end, making one that only its owner reads where there is none.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static AuditLogFile Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(new FileStream(path, options));
    }

    /// <summary>Writes the events of some rows. Called by one thread at a time.</summary>
    public void Write(IEnumerable<AuditRow> rows)
    {
        try
        {
            foreach (var row in rows)
            {
                _file.Write(row.Body.Span); // several events stand on lines of their own already
                _file.WriteByte(AuditRow.Separator);
            }

            _file.Flush();
        }
        catch (IOException exception)
        {
            OnFault?.Invoke(exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}

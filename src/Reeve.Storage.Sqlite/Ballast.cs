using System.Security.Cryptography;

namespace Reeve.Storage.Sqlite;

/// <summary>A file that only takes up room, to be thrown away when the disk is full and something must still be written.</summary>
internal sealed class Ballast(string path, long size)
{
    private const int ChunkSize = 1 << 20;

    private bool _whole;

    /// <summary>Makes the file where it is not whole; false when there is no room for it.</summary>
    public bool TryRestore()
    {
        if (_whole || (_whole = size == 0 || new FileInfo(path) is { Exists: true } file && file.Length == size))
        {
            return true;
        }

        try
        {
            Write();
            return _whole = true;
        }
        catch (IOException)
        {
            // A part of it would take the last room from the changes that it is kept for.
            File.Delete(path);
            return false;
        }
    }

    /// <summary>Deletes the file; false when there is none.</summary>
    public bool TryRelease()
    {
        _whole = false;
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        return true;
    }

    private void Write()
    {
        // Not zeros, which a file system may keep as a hole.
        var chunk = RandomNumberGenerator.GetBytes((int)Math.Min(size, ChunkSize));
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        for (var offset = 0L; offset < size; offset += ChunkSize)
        {
            RandomAccess.Write(file, chunk.AsSpan(0, (int)Math.Min(ChunkSize, size - offset)), offset);
        }
    }
}

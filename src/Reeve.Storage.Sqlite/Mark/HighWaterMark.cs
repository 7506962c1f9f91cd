using Microsoft.Win32.SafeHandles;
using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite.Mark;

/// <summary>
/// The file that remembers, outside the database, the last transaction that anybody was told of. SQLite alone cannot: one
/// flipped byte in its write-ahead log makes it drop every later transaction without a word.
/// </summary>
/// <remarks>
/// Two slots, a memory page apart, are written in turn, so that a torn write spares the one before. A write reaches the operating
/// system before the transaction is acknowledged, which outlives the process; it is flushed to the disk now and then and at
/// the end only, because after a power cut a mark that is behind the database is harmless, and the database is never behind it.
/// </remarks>
internal sealed class HighWaterMark : IDisposable
{
    private const int SlotDistance = 4096;
    private const int WritesPerFlush = 1024;

    private readonly SafeFileHandle _file;
    private readonly byte[] _bytes = new byte[MarkSlot.Size];
    private int _unflushed;

    private HighWaterMark(SafeFileHandle file) => _file = file;

    public static HighWaterMark Open(string path) =>
        new(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>The last transaction noted; null when there is none that can be read.</summary>
    public MarkSlot? Read()
    {
        var (even, odd) = (Read(0), Read(1));
        return even is null || odd?.Sequence > even.Sequence ? odd : even;
    }

    /// <summary>Notes a committed state.</summary>
    public void Raise(StoreState state)
    {
        Write(state, state.Sequence & 1);
        if (++_unflushed >= WritesPerFlush)
        {
            Flush();
        }
    }

    /// <summary>Starts over from a state, forgetting what both slots said.</summary>
    public void Reset(StoreState state)
    {
        Write(state, 0);
        Write(state, 1);
        Flush();
    }

    public void Dispose()
    {
        if (_unflushed > 0)
        {
            Flush();
        }

        _file.Dispose();
    }

    private MarkSlot? Read(long slot)
    {
        var length = RandomAccess.Read(_file, _bytes, slot * SlotDistance);
        return MarkSlot.Read(_bytes.AsSpan(0, length));
    }

    private void Write(StoreState state, long slot)
    {
        MarkSlot.Write(_bytes, state);
        RandomAccess.Write(_file, _bytes, slot * SlotDistance);
    }

    private void Flush()
    {
        RandomAccess.FlushToDisk(_file);
        _unflushed = 0;
    }
}

namespace Reeve.Cli.Tests.Policies;

/// <summary>A long input that is nowhere whole, and that looks at how much memory is in use while it is read.</summary>
internal sealed class RepeatedStream(byte[] line, long count) : MemoryStream
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private long _left = count;
    private int _reads;

    /// <summary>The most bytes that were in use more than before.</summary>
    public long MostLive { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = 0;
        while (_left > 0 && buffer.Length - length >= line.Length)
        {
            line.CopyTo(buffer[length..]);
            length += line.Length;
            _left--;
        }

        if (_reads++ % 4 == 3)
        {
            MostLive = Math.Max(MostLive, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }

        return new(length);
    }
}

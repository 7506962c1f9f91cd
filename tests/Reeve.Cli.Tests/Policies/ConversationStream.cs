namespace Reeve.Cli.Tests.Policies;

/// <summary>An input from one who sends a line only after having looked at the answers so far.</summary>
internal sealed class ConversationStream(byte[] line, int count) : MemoryStream
{
    private int _sent;

    /// <summary>Counts the answers.</summary>
    public Func<int> Answered { get; set; } = () => 0;

    /// <summary>How many answers there were each time that more was asked for.</summary>
    public List<int> AnsweredAtRead { get; } = [];

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        AnsweredAtRead.Add(Answered());
        if (_sent == count)
        {
            return new(0);
        }

        _sent++;
        line.CopyTo(buffer);
        return new(line.Length);
    }
}

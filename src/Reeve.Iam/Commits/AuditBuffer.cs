using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>
/// The events of calls that changed nothing, until they share a transaction. Nobody waits for them, so they wait a little for each
/// other: a commit costs the same for one as for hundreds.
/// </summary>
internal sealed class AuditBuffer
{
    /// <summary>How long an event waits for others, unless a change is committed before: what a crash may lose of reads and refusals.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(100);

    // From here on the events are written without waiting for more.
    private const int PlentyBytes = 1 << 20;

    // Where the store takes no events for so long, calls are refused: what is not recorded is not answered.
    private const int LimitBytes = 64 << 20;

    private readonly Lock _lock = new();
    private List<AuditRow> _rows = [];
    private long _bytes;

    /// <summary>Keeps an event.</summary>
    /// <returns>What the committer has to do about it.</returns>
    /// <exception cref="InvalidOperationException">There is no more room, because none could be written for long.</exception>
    public AuditUrgency Add(AuditRow row)
    {
        lock (_lock)
        {
            if (_bytes > LimitBytes)
            {
                throw new InvalidOperationException("The audit trail cannot be written: no room is left for events that wait for it.");
            }

            var before = _bytes;
            _bytes += row.Body.Length;
            _rows.Add(row);
            return _rows.Count == 1 ? AuditUrgency.Soon : before < PlentyBytes && _bytes >= PlentyBytes ? AuditUrgency.Now : AuditUrgency.None;
        }
    }

    /// <summary>Takes everything out; null when there is nothing.</summary>
    public IReadOnlyList<AuditRow>? TakeAll()
    {
        lock (_lock)
        {
            if (_rows.Count == 0)
            {
                return null;
            }

            var taken = _rows;
            (_rows, _bytes) = ([], 0);
            return taken;
        }
    }

    /// <summary>Puts back what could not be written, before what has come since.</summary>
    public void PutBack(IReadOnlyList<AuditRow> rows)
    {
        lock (_lock)
        {
            _rows = [.. rows, .. _rows];
            _bytes = _rows.Sum(static row => (long)row.Body.Length);
        }
    }
}

namespace Reeve.Iam.Attempts;

/// <summary>Limits how often a secret may be guessed: five tries at once, and one more every minute.</summary>
/// <remarks>
/// Subjects share a fixed table by hash, so that made-up ones take no memory; two that meet in a place share its tries, which errs to the safe side.
/// A place holds the time at which all its tries are back (GCRA). It is kept in this process only: after a restart the tries are back.
/// </remarks>
/// <param name="time">The clock.</param>
public sealed class AttemptLimiter(TimeProvider time)
{
    /// <summary>How many tries there are at once.</summary>
    public const int Burst = 5;

    /// <summary>How long it takes until a try is back.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly long[] _fullAt = new long[1 << 16];

    /// <summary>Takes a try; false when none is left.</summary>
    public bool TryBegin(string subject)
    {
        ref var place = ref PlaceOf(subject);
        while (true)
        {
            var (seen, now) = (Volatile.Read(ref place), time.GetUtcNow().UtcTicks);
            var next = Math.Max(seen, now) + Interval.Ticks;
            if (next - now > Burst * Interval.Ticks)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref place, next, seen) == seen)
            {
                return true;
            }
        }
    }

    /// <summary>Gives a try back that was a good one.</summary>
    public void Forgive(string subject) => Interlocked.Add(ref PlaceOf(subject), -Interval.Ticks);

    // The hash of a text differs from process to process, so that nobody can aim at a place.
    private ref long PlaceOf(string subject) => ref _fullAt[string.GetHashCode(subject, StringComparison.Ordinal) & (_fullAt.Length - 1)];
}

namespace Reeve.Policy.Values;

/// <summary>A point in time as policies write it.</summary>
/// <param name="Seconds">Seconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Nanoseconds">What is beyond the second.</param>
internal readonly record struct PolicyInstant(long Seconds, int Nanoseconds) : IComparable<PolicyInstant>
{
    public int CompareTo(PolicyInstant other)
    {
        var order = Seconds.CompareTo(other.Seconds);
        return order != 0 ? order : Nanoseconds.CompareTo(other.Nanoseconds);
    }
}

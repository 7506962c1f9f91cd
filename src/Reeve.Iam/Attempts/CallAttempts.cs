namespace Reeve.Iam.Attempts;

/// <summary>The tries of one call, which may be decided several times and counts once.</summary>
/// <param name="limiter">What counts.</param>
internal sealed class CallAttempts(AttemptLimiter limiter)
{
    private readonly Dictionary<string, bool> _begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forgiven = new(StringComparer.Ordinal);

    /// <summary>Takes the call's try at something; false when none is left.</summary>
    public bool TryBegin(string subject)
    {
        if (!_begun.TryGetValue(subject, out var isLeft))
        {
            _begun.Add(subject, isLeft = limiter.TryBegin(subject));
        }

        return isLeft;
    }

    /// <summary>Gives the try back: it was a good one.</summary>
    public void Forgive(string subject)
    {
        if (_begun.GetValueOrDefault(subject) && _forgiven.Add(subject))
        {
            limiter.Forgive(subject);
        }
    }
}

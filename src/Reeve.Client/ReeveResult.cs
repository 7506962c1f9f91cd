namespace Reeve.Client;

/// <summary>What Reeve answered: a value, or a refusal. That it did not answer is a <see cref="ReeveUnavailableException"/>.</summary>
/// <typeparam name="T">What it answers with when it does what was asked.</typeparam>
public abstract record ReeveResult<T>
{
    private ReeveResult()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Value">The answer.</param>
    public sealed record Ok(T Value) : ReeveResult<T>;

    /// <summary>It is refused, and nothing was changed.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Refused(ReeveError Error) : ReeveResult<T>;

    internal ReeveResult<TOther> Map<TOther>(Func<T, TOther> map) => this switch
    {
        Ok ok => new ReeveResult<TOther>.Ok(map(ok.Value)),
        Refused refused => new ReeveResult<TOther>.Refused(refused.Error),
        _ => throw new InvalidOperationException("ReeveResult is closed."),
    };
}

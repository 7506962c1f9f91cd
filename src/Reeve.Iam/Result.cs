using Reeve.Iam.Errors;

namespace Reeve.Iam;

/// <summary>The outcome of one operation: its value, or the one error that the caller will see.</summary>
/// <typeparam name="T">What the operation returns when it succeeds.</typeparam>
public abstract record Result<T>
{
    private Result()
    {
    }

    /// <summary>The operation succeeded.</summary>
    /// <param name="Value">What it returns.</param>
    public sealed record Ok(T Value) : Result<T>;

    /// <summary>The operation was refused and nothing was written.</summary>
    /// <param name="Error">What the caller sees.</param>
    public sealed record Failed(IamError Error) : Result<T>;

    /// <summary>Success.</summary>
    public static implicit operator Result<T>(T value) => new Ok(value);

    /// <summary>Refusal.</summary>
    public static implicit operator Result<T>(IamError error) => new Failed(error);

    /// <summary>The result of <paramref name="next"/> on the value, or this refusal.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => this switch
    {
        Ok ok => next(ok.Value),
        Failed failed => failed.Error,
        _ => throw new InvalidOperationException("Result is closed."),
    };

    /// <summary>What <paramref name="next"/> makes of the value, or this refusal.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> next) => Then<TNext>(value => next(value));
}

using Reeve.Iam;

namespace Reeve.Server.ServiceApi;

/// <summary>Joins results whose next step waits for something.</summary>
internal static class ResultSteps
{
    /// <summary>The result of a step on the value, or the refusal.</summary>
    public static async ValueTask<Result<TNext>> ThenAsync<T, TNext>(this Result<T> result, Func<T, ValueTask<Result<TNext>>> next) => result switch
    {
        Result<T>.Ok ok => await next(ok.Value),
        Result<T>.Failed failed => failed.Error,
        _ => throw new InvalidOperationException("Result is closed."),
    };
}

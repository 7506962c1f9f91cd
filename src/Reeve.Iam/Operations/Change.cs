using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>What an operation wants to come true: the account after it, and the answer.</summary>
/// <param name="After">The account with its pending changes.</param>
/// <param name="Response">The answer once they are durable.</param>
/// <typeparam name="TResponse">The answer.</typeparam>
internal sealed record Change<TResponse>(Account After, TResponse Response);

/// <summary>Makes <see cref="Change{TResponse}"/> values.</summary>
internal static class Change
{
    /// <summary>A change with an answer.</summary>
    public static Change<TResponse> Of<TResponse>(Account after, TResponse response) => new(after, response);

    /// <summary>A change that is answered with nothing.</summary>
    public static Change<NoResult> Of(Account after) => new(after, NoResult.Instance);
}

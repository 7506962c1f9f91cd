using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>An operation that only reads.</summary>
/// <typeparam name="TRequest">The bound request.</typeparam>
/// <typeparam name="TResponse">The answer.</typeparam>
internal interface IQuery<in TRequest, TResponse> : IAuthorized<TRequest>
{
    /// <summary>Answers from the snapshot.</summary>
    Result<TResponse> Read(Account account, TRequest request, OperationContext context);
}

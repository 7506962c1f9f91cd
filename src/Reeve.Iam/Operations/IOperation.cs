using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>An operation that changes the account.</summary>
/// <typeparam name="TRequest">The bound request.</typeparam>
/// <typeparam name="TResponse">The answer; <see cref="NoResult"/> where the API answers with nothing.</typeparam>
internal interface IOperation<in TRequest, TResponse> : IAuthorized<TRequest>
{
    /// <summary>Decides and changes, as a pure function of its arguments: it runs again when the account's revision has moved.</summary>
    Result<Change<TResponse>> Apply(Account account, TRequest request, OperationContext context);
}

using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>What every operation says before it runs: what it is a call on.</summary>
/// <typeparam name="TRequest">The bound request.</typeparam>
internal interface IAuthorized<in TRequest>
{
    /// <summary>The resource, and what else policies may ask about. Never fails: what does not exist is authorized by the ARN it would have.</summary>
    AuthorizationTarget Target(Account account, TRequest request, OperationContext context);
}

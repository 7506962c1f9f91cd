using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Removes an inline policy of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html</remarks>
[Operation(ApiService.Iam, "DeleteUserPolicy", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class DeleteUserPolicy : IOperation<DeleteUserPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteUserPolicyRequest request, OperationContext context) =>
        UserTargets.OfPolicyChange(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteUserPolicyRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => InlinePolicies.Remove(PolicyHolder.User, user, request.PolicyName)
                .Map(policies => Change.Of(account.With(user with { InlinePolicies = policies }))));
}

/// <summary>Parameters of DeleteUserPolicy.</summary>
internal sealed record DeleteUserPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }
}

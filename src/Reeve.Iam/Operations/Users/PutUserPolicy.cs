using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Writes an inline policy of a user, in place of the one of that name if there is one.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html</remarks>
[Operation(ApiService.Iam, "PutUserPolicy", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class PutUserPolicy : IOperation<PutUserPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, PutUserPolicyRequest request, OperationContext context) =>
        UserTargets.OfPolicyChange(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, PutUserPolicyRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => InlinePolicies
                .Put(PolicyHolder.User, user, request.UserName, new(request.PolicyName, request.PolicyDocument), account.Quotas)
                .Map(policies => Change.Of(account.With(user with { InlinePolicies = policies }))));
}

/// <summary>Parameters of PutUserPolicy.</summary>
internal sealed record PutUserPolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText PolicyDocument { get; init; }
}

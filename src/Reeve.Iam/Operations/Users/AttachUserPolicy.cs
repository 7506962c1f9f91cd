using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Attaches a managed policy to a user; nothing changes when it is attached already.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html</remarks>
[Operation(ApiService.Iam, "AttachUserPolicy", ConditionKeys = [IamConditionKeys.PolicyArn, IamConditionKeys.PermissionsBoundary])]
internal sealed class AttachUserPolicy : IOperation<AttachUserPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AttachUserPolicyRequest request, OperationContext context) =>
        UserTargets.OfPolicyChange(account, request.UserName).WithKey(IamConditionKeys.PolicyArn, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, AttachUserPolicyRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Attachments.Attach(PolicyHolder.User, user, request.PolicyArn, account, context)
                .Map(attached => Change.Of(account.With(user with { AttachedPolicyArns = attached }))));
}

/// <summary>Parameters of AttachUserPolicy.</summary>
internal sealed record AttachUserPolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}

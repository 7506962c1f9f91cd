using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Deletes a managed policy that nothing uses and that has its default version only.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html</remarks>
[Operation(ApiService.Iam, "DeletePolicy")]
internal sealed class DeletePolicy : IOperation<DeletePolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeletePolicyRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeletePolicyRequest request, OperationContext context) =>
        PolicyLookup.Own(account, request.PolicyArn, "delete policies", PolicyErrors.NotFound).Then<Change<NoResult>>(policy =>
        {
            if (account.Attachments.ContainsKey(policy.Arn) || account.Boundaries.ContainsKey(policy.Arn))
            {
                return PolicyErrors.StillAttached();
            }

            return policy.Versions.Length > 1 ? PolicyErrors.SeveralVersions() : Change.Of(account.Without(policy));
        });
}

/// <summary>Parameters of DeletePolicy.</summary>
internal sealed record DeletePolicyRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }
}

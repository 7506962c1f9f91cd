using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Deletes a version of a managed policy that is not in effect.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html</remarks>
[Operation(ApiService.Iam, "DeletePolicyVersion")]
internal sealed class DeletePolicyVersion : IOperation<DeletePolicyVersionRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeletePolicyVersionRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeletePolicyVersionRequest request, OperationContext context) =>
        PolicyLookup.Own(account, request.PolicyArn, "delete policy versions for policies", PolicyErrors.NotFound)
            .Then(policy => PolicyVersions.Existing(policy, request.VersionId).Then<Change<NoResult>>(version =>
                version.VersionId == policy.DefaultVersionId
                    ? PolicyErrors.VersionInEffect()
                    : Change.Of(account.With(policy with { Versions = policy.Versions.Remove(version) }))));
}

/// <summary>Parameters of DeletePolicyVersion.</summary>
internal sealed record DeletePolicyVersionRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [RequiredMember, Pattern(TextPattern.PolicyVersionId)]
    public required string VersionId { get; init; }
}

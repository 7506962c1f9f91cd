using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Puts a version of a managed policy into effect wherever the policy is attached.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html</remarks>
[Operation(ApiService.Iam, "SetDefaultPolicyVersion")]
internal sealed class SetDefaultPolicyVersion : IOperation<SetDefaultPolicyVersionRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, SetDefaultPolicyVersionRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, SetDefaultPolicyVersionRequest request, OperationContext context) =>
        PolicyLookup.Own(account, request.PolicyArn, "update policies", absent => PolicyErrors.VersionNotFound(absent, request.VersionId))
            .Then(policy => PolicyVersions.Existing(policy, request.VersionId)
                .Map(version => Change.Of(account.With(policy with { DefaultVersionId = version.VersionId }))));
}

/// <summary>Parameters of SetDefaultPolicyVersion.</summary>
internal sealed record SetDefaultPolicyVersionRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [RequiredMember, Pattern(TextPattern.PolicyVersionId)]
    public required string VersionId { get; init; }
}

using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Gives a managed policy another document, which is in effect only when that is asked for.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html</remarks>
[Operation(ApiService.Iam, "CreatePolicyVersion")]
internal sealed class CreatePolicyVersion : IOperation<CreatePolicyVersionRequest, CreatePolicyVersionResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreatePolicyVersionRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<Change<CreatePolicyVersionResponse>> Apply(Account account, CreatePolicyVersionRequest request, OperationContext context) =>
        PolicyLookup.Own(account, request.PolicyArn, "update policies", PolicyErrors.NotAttachable).Then<Change<CreatePolicyVersionResponse>>(policy =>
        {
            if (PolicyVersions.FindFault(request.PolicyDocument, account.Quotas) is { } fault)
            {
                return fault;
            }

            if (policy.Versions.Length >= account.Quotas.VersionsPerPolicy)
            {
                return PolicyErrors.TooManyVersions(account.Quotas.VersionsPerPolicy);
            }

            var changed = PolicyVersions.Add(policy, request.PolicyDocument, request.SetAsDefault is true, context.Now);
            return Change.Of(account.With(changed), new CreatePolicyVersionResponse(PolicyVersionShape.Basic(changed, changed.Versions[0])));
        });
}

/// <summary>Parameters of CreatePolicyVersion.</summary>
internal sealed record CreatePolicyVersionRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText PolicyDocument { get; init; }

    public bool? SetAsDefault { get; init; }
}

/// <summary>Answer of CreatePolicyVersion.</summary>
/// <param name="PolicyVersion">The version, without its document.</param>
internal sealed record CreatePolicyVersionResponse(PolicyVersionShape PolicyVersion);

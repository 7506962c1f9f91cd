using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Reads one version of a managed policy with its document.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html</remarks>
[Operation(ApiService.Iam, "GetPolicyVersion")]
internal sealed class GetPolicyVersion : IQuery<GetPolicyVersionRequest, GetPolicyVersionResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetPolicyVersionRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<GetPolicyVersionResponse> Read(Account account, GetPolicyVersionRequest request, OperationContext context) =>
        PolicyLookup.Existing(account, context, request.PolicyArn, absent => PolicyErrors.VersionNotFound(absent, request.VersionId))
            .Then(policy => Version(policy, request.VersionId, context));

    private static Result<GetPolicyVersionResponse> Version(IManagedPolicy policy, string versionId, OperationContext context)
    {
        var version = policy.Versions.FirstOrDefault(each => each.VersionId == versionId);
        if (version is null || PolicyLookup.FindDocument(policy, versionId, context.AwsManagedPolicies) is not { } document)
        {
            return PolicyErrors.VersionNotFound(policy.Arn, versionId);
        }

        return new GetPolicyVersionResponse(PolicyVersionShape.Basic(policy, version) with { Document = document });
    }
}

/// <summary>Parameters of GetPolicyVersion.</summary>
internal sealed record GetPolicyVersionRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [RequiredMember, Pattern(TextPattern.PolicyVersionId)]
    public required string VersionId { get; init; }
}

/// <summary>Answer of GetPolicyVersion.</summary>
/// <param name="PolicyVersion">The version.</param>
internal sealed record GetPolicyVersionResponse(PolicyVersionShape PolicyVersion);

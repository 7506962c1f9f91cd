using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Takes tags from a managed policy; keys that it does not have do not matter.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html</remarks>
[Operation(ApiService.Iam, "UntagPolicy")]
internal sealed class UntagPolicy : IOperation<UntagPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagPolicyRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagPolicyRequest request, OperationContext context) =>
        PolicyLookup.Own(account, request.PolicyArn, "update policies", PolicyErrors.NotFound)
            .Map(policy => Change.Of(account.With(policy with { Tags = Tags.Without(policy.Tags, request.TagKeys, TagKeyOrder.Exact) })));
}

/// <summary>Parameters of UntagPolicy.</summary>
internal sealed record UntagPolicyRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}

using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Adds tags to a managed policy, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html</remarks>
[Operation(ApiService.Iam, "TagPolicy")]
internal sealed class TagPolicy : IOperation<TagPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagPolicyRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagPolicyRequest request, OperationContext context) =>
        PolicyLookup.Own(account, request.PolicyArn, "update policies", PolicyErrors.NotFound)
            .Then(policy => Tags.Merge(policy.Tags, request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                .Map(tags => Change.Of(account.With(policy with { Tags = tags }))));
}

/// <summary>Parameters of TagPolicy.</summary>
internal sealed record TagPolicyRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}

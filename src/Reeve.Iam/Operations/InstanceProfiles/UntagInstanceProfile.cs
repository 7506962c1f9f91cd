using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Takes tags from an instance profile; keys that it does not have do not matter.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "UntagInstanceProfile")]
internal sealed class UntagInstanceProfile : IOperation<UntagInstanceProfileRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName)
            .Map(profile => Change.Of(account.With(profile with { Tags = Tags.Without(profile.Tags, request.TagKeys, TagKeyOrder.Exact) })));
}

/// <summary>Parameters of UntagInstanceProfile.</summary>
internal sealed record UntagInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}

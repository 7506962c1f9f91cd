using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Adds tags to an instance profile, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "TagInstanceProfile")]
internal sealed class TagInstanceProfile : IOperation<TagInstanceProfileRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName)
            .Then(profile => Tags.Merge(profile.Tags, request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                .Map(tags => Change.Of(account.With(profile with { Tags = tags }))));
}

/// <summary>Parameters of TagInstanceProfile.</summary>
internal sealed record TagInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}

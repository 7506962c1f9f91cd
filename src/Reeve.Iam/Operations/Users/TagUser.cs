using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Adds tags to a user, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html</remarks>
[Operation(ApiService.Iam, "TagUser")]
internal sealed class TagUser : IOperation<TagUserRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagUserRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagUserRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Tags.Merge(user.Tags, request.Tags, account.Quotas.TagsPerResource)
                .Map(tags => Change.Of(account.With(user with { Tags = tags }))));
}

/// <summary>Parameters of TagUser.</summary>
internal sealed record TagUserRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}

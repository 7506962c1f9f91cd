using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Removes tags from a user, those of them that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html</remarks>
[Operation(ApiService.Iam, "UntagUser")]
internal sealed class UntagUser : IOperation<UntagUserRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagUserRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagUserRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Map(user => Change.Of(account.With(user with { Tags = Tags.Without(user.Tags, request.TagKeys) })));
}

/// <summary>Parameters of UntagUser.</summary>
internal sealed record UntagUserRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}

using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Adds tags to a role, or gives new values to those that it has. Service-linked roles may be tagged.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html</remarks>
[Operation(ApiService.Iam, "TagRole")]
internal sealed class TagRole : IOperation<TagRoleRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagRoleRequest request, OperationContext context) =>
        RoleLookup.Annotatable(account, request.RoleName)
            .Then(role => Tags.Merge(role.Tags, request.Tags, account.Quotas.TagsPerResource)
                .Map(tags => Change.Of(account.With(role with { Tags = tags }))));
}

/// <summary>Parameters of TagRole.</summary>
internal sealed record TagRoleRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}

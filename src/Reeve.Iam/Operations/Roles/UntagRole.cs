using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Removes tags from a role, those of them that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html</remarks>
[Operation(ApiService.Iam, "UntagRole")]
internal sealed class UntagRole : IOperation<UntagRoleRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagRoleRequest request, OperationContext context) =>
        RoleLookup.Annotatable(account, request.RoleName)
            .Map(role => Change.Of(account.With(role with { Tags = Tags.Without(role.Tags, request.TagKeys) })));
}

/// <summary>Parameters of UntagRole.</summary>
internal sealed record UntagRoleRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}

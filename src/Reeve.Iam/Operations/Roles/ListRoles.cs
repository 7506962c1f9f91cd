using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Lists the roles, ordinary and service-linked, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</remarks>
[Operation(ApiService.Iam, "ListRoles")]
internal sealed class ListRoles : IQuery<ListRolesRequest, ListRolesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListRolesRequest request, OperationContext context) =>
        new("*", Arns.Role(account.Id, request.PathPrefix ?? "/", ""));

    /// <inheritdoc/>
    public Result<ListRolesResponse> Read(Account account, ListRolesRequest request, OperationContext context) =>
        Paging.Take(request, RolesBelow(request.PathPrefix, account), account, context).Map(page => new ListRolesResponse(
            [.. page.Items.Select(role => ShapeOf(account, role, context))], page.IsTruncated, page.Marker));

    private static PagedList<Role> RolesBelow(string? pathPrefix, Account account) => new(
        PagedList.Identity("ListRoles", pathPrefix),
        last => account.Roles.After(last).Where(role => pathPrefix is null || role.Path.StartsWith(pathPrefix, StringComparison.Ordinal)),
        role => role.Name);

    private static RoleShape ShapeOf(Account account, Role role, OperationContext context) => RoleShape.Basic(account, role, context) with
    {
        Description = role.Description,
        MaxSessionDuration = role.MaxSessionDuration,
    };
}

/// <summary>Parameters of ListRoles.</summary>
internal sealed record ListRolesRequest : IPagedRequest
{
    [Length(1, 512), Pattern(TextPattern.PathPrefix)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListRoles.</summary>
/// <param name="Roles">The roles, without tags, boundaries and last use.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListRolesResponse(ImmutableArray<RoleShape> Roles, bool IsTruncated, string? Marker);

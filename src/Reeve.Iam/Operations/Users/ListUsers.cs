using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Lists the users, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html</remarks>
[Operation(ApiService.Iam, "ListUsers")]
internal sealed class ListUsers : IQuery<ListUsersRequest, ListUsersResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListUsersRequest request, OperationContext context) =>
        new("*", Arns.User(account.Id, request.PathPrefix ?? "/", ""));

    /// <inheritdoc/>
    public Result<ListUsersResponse> Read(Account account, ListUsersRequest request, OperationContext context) =>
        Paging.Take(request, UsersBelow(request.PathPrefix, account), account, context).Map(page => new ListUsersResponse(
            [.. page.Items.Select(user => UserShape.Basic(account.Id, user).WithPasswordUse(account, context))], page.IsTruncated, page.Marker));

    private static PagedList<User> UsersBelow(string? pathPrefix, Account account) => new(
        PagedList.Identity("ListUsers", pathPrefix),
        last => account.Users.After(last).Where(user => pathPrefix is null || user.Path.StartsWith(pathPrefix, StringComparison.Ordinal)),
        user => user.Name);
}

/// <summary>Parameters of ListUsers.</summary>
internal sealed record ListUsersRequest : IPagedRequest
{
    [Length(1, 512), Pattern(TextPattern.PathPrefix)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListUsers.</summary>
/// <param name="Users">The users, without tags and boundaries.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListUsersResponse(ImmutableArray<UserShape> Users, bool IsTruncated, string? Marker);

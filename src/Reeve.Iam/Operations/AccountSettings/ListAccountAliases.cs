using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccountSettings;

/// <summary>Lists the account's alias: there is one, or none.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html</remarks>
[Operation(ApiService.Iam, "ListAccountAliases")]
internal sealed class ListAccountAliases : IQuery<ListAccountAliasesRequest, ListAccountAliasesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListAccountAliasesRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<ListAccountAliasesResponse> Read(Account account, ListAccountAliasesRequest request, OperationContext context) =>
        Paging.Take(request, AliasesOf(account, context), account, context)
            .Map(page => new ListAccountAliasesResponse(page.Items, page.IsTruncated, page.Marker));

    private static PagedList<string> AliasesOf(Account account, OperationContext context) => PagedList.Sorted(
        PagedList.Identity("ListAccountAliases"),
        context.Directory.Entries[account.Id].Alias is { } alias ? [alias] : Array.Empty<string>(),
        alias => alias,
        StringComparer.Ordinal);
}

/// <summary>Parameters of ListAccountAliases.</summary>
internal sealed record ListAccountAliasesRequest : IPagedRequest
{
    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListAccountAliases.</summary>
/// <param name="AccountAliases">The alias, if there is one.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListAccountAliasesResponse(ImmutableArray<string> AccountAliases, bool IsTruncated, string? Marker);

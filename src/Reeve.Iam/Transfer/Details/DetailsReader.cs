using System.Text.Json;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Transfer.Details;

/// <summary>Reads what the AWS CLI printed: one value, or the values of several calls one after another.</summary>
internal static class DetailsReader
{
    /// <summary>All pages as one, or why they cannot be read.</summary>
    /// <param name="input">The JSON, UTF-8.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<Result<AuthorizationDetails>> ReadAsync(Stream input, long limit, CancellationToken cancellationToken)
    {
        await using var bounded = new BoundedStream(input, limit);
        var pages = new List<AuthorizationDetails>();
        try
        {
            await foreach (var page in JsonSerializer.DeserializeAsyncEnumerable(
                bounded, DetailsJson.Default.AuthorizationDetails, topLevelValues: true, cancellationToken))
            {
                pages.Add(page ?? throw new JsonException());
            }
        }
        catch (JsonException fault)
        {
            return bounded.IsCut ? TooLarge(limit) : Malformed(fault);
        }

        if (bounded.IsCut)
        {
            return TooLarge(limit); // cut between two pages
        }

        return pages.Exists(page => page is not { UserDetailList: null, GroupDetailList: null, RoleDetailList: null, Policies: null })
            ? Join(pages)
            : IamErrors.InvalidInput("There is no UserDetailList, GroupDetailList, RoleDetailList or Policies in the file.");
    }

    private static AuthorizationDetails Join(List<AuthorizationDetails> pages) => new()
    {
        UserDetailList = Join(pages, page => page.UserDetailList),
        GroupDetailList = Join(pages, page => page.GroupDetailList),
        RoleDetailList = Join(pages, page => page.RoleDetailList),
        Policies = Join(pages, page => page.Policies),
        InstanceProfileList = Join(pages, page => page.InstanceProfileList),
    };

    private static T[] Join<T>(List<AuthorizationDetails> pages, Func<AuthorizationDetails, T[]?> list)
        where T : class => [.. pages.SelectMany(page => list(page) ?? []).OfType<T>()]; // nulls may stand in any list

    private static IamError TooLarge(long limit) =>
        new("RequestTooLarge", 413, FormattableString.Invariant($"The file is larger than {limit} bytes."));

    // The reader's own message can name types of ours and quote the file; the place is what helps.
    private static IamError Malformed(JsonException fault) => IamErrors.InvalidInput(
        $"The file is not what get-account-authorization-details prints, as JSON, at '{fault.Path ?? "$"}'.");
}

using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Accounts;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>Looks events up in the trail of one account, newest first.</summary>
public sealed class AuditLookup
{
    // A page is answered after this many rows, however little they have of what is looked for: the token goes on from there.
    private const int RowsPerPage = 200;

    private readonly IAccountStore _store;
    private readonly AccountStates _states;
    private readonly CallServices _services;

    internal AuditLookup(IAccountStore store, AccountStates states, CallServices services)
    {
        _store = store;
        _states = states;
        _services = services;
    }

    /// <summary>Why a principal may not look into the trail of its account, or null when it may.</summary>
    public IamError? Refuse(ApiCaller.Principal principal, RequestOrigin origin) => ActionAuthorizer.Refuse(
        principal.Caller, principal.Account, "cloudtrail:LookupEvents", origin, _services.Time.GetUtcNow(), _services.AwsManagedPolicies);

    /// <summary>The events that a query asks for. What was called in the last tenth of a second may still be missing.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A page, or why there is none: no such account, or a token of another query.</returns>
    public async ValueTask<Result<AuditPage>> FindAsync(string accountId, AuditQuery query, CancellationToken cancellationToken)
    {
        if (await _states.FindAsync(accountId, cancellationToken) is null)
        {
            return AccountErrors.NoSuchAccount(accountId);
        }

        var list = Identity(accountId, query);
        if (!TryOpen(query.NextToken, list, out var place))
        {
            return AuditErrors.InvalidNextToken();
        }

        var rows = await _store.ReadAuditAsync(accountId, place.Before, RowsPerPage, cancellationToken);
        var found = ImmutableArray.CreateBuilder<RecordedEvent>();
        foreach (var (told, at) in NewestFirst(rows, place, query.From))
        {
            if (!told.Matches(query))
            {
                continue;
            }

            if (found.Count == query.Limit)
            {
                return new AuditPage(found.ToImmutable(), Seal(at, list));
            }

            found.Add(told);
        }

        var isEnd = rows.Count < RowsPerPage || rows[^1].At < query.From;
        return new AuditPage(found.ToImmutable(), isEnd ? null : Seal(new(rows[^1].Sequence, null), list));
    }

    // Each event with the place at which a page that ends before it goes on.
    private static IEnumerable<(RecordedEvent Event, Place At)> NewestFirst(IReadOnlyList<StoredAuditRow> rows, Place start, DateTimeOffset? from)
    {
        // A row is as old as its last event, and those after it are older: nothing more can match.
        foreach (var row in rows.TakeWhile(row => !(row.At < from)))
        {
            var events = row.Events();
            var first = row.Sequence == start.Before - 1 && start.Within is { } rest ? rest : events.Count;
            for (var index = first; index > 0; index--)
            {
                yield return (RecordedEvent.Read(events[index - 1]), new(row.Sequence + 1, index));
            }
        }
    }

    private static string Identity(string accountId, AuditQuery query) => string.Create(
        CultureInfo.InvariantCulture, $"{accountId}\nLookupEvents\n{query.Attribute}\n{query.Value}\n{query.From?.UtcTicks}\n{query.Until?.UtcTicks}");

    private string Seal(Place place, string list) =>
        _services.Markers.Seal(string.Create(CultureInfo.InvariantCulture, $"{place.Before} {place.Within}"), list);

    private bool TryOpen(string? token, string list, out Place place)
    {
        place = default;
        if (token is null)
        {
            return true;
        }

        if (_services.Markers.Open(token, list)?.Split(' ') is not [var before, var within])
        {
            return false;
        }

        place = new(
            long.Parse(before, NumberStyles.None, CultureInfo.InvariantCulture),
            within is "" ? null : int.Parse(within, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Where a page ended.</summary>
    /// <param name="Before">Rows with a smaller sequence come next.</param>
    /// <param name="Within">How many events of the first such row are still to come; null for all.</param>
    private readonly record struct Place(long? Before, int? Within);
}

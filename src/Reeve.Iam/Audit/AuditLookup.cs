using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reeve.Iam.Accounts;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Identifiers;
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
    private readonly Action<AuditRow> _keep;

    internal AuditLookup(IAccountStore store, AccountStates states, CallServices services, Action<AuditRow> keep)
    {
        _store = store;
        _states = states;
        _services = services;
        _keep = keep;
    }

    /// <summary>The events of a principal's account, where its policies let it look, and an event of the look itself.</summary>
    /// <param name="principal">Who looks.</param>
    /// <param name="asked">What is looked for, or why that cannot be.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<Result<AuditPage>> LookUpAsync(
        ApiCaller.Principal principal, Result<AuditQuery> asked, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var now = _services.Time.GetUtcNow();
        var found = ActionAuthorizer.Refuse(
            principal.Caller, principal.Account, "cloudtrail:LookupEvents", origin, now, _services.AwsManagedPolicies) is { } refusal
                ? refusal
                : asked switch
                {
                    Result<AuditQuery>.Ok query => await FindAsync(principal.Account.Id, query.Value, cancellationToken),
                    Result<AuditQuery>.Failed failed => failed.Error,
                    _ => throw new InvalidOperationException("Result is closed."),
                };
        _keep(new ActionEvent
        {
            AccountId = principal.Account.Id,
            Caller = principal.Caller,
            Origin = origin,
            At = now,
            Source = "cloudtrail.amazonaws.com",
            Name = "LookupEvents",
            IsReadOnly = true,
            WriteRequest = json => WriteRequest(json, asked),
            Error = (found as Result<AuditPage>.Failed)?.Error,
        }.ToRow(_services.Ids.NewUuid()));
        return found;
    }

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

    // A query that could not be read has nothing to tell of.
    private static void WriteRequest(Utf8JsonWriter json, Result<AuditQuery> asked)
    {
        if (asked is Result<AuditQuery>.Ok { Value: { Attribute: { } attribute } query })
        {
            json.WriteStartArray("lookupAttributes"u8);
            json.WriteStartObject();
            json.WriteString("attributeKey"u8, attribute.ToString());
            json.WriteString("attributeValue"u8, query.Value);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

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

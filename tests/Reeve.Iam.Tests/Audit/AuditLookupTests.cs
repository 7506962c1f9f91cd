using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Commits;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Audit;

public sealed class AuditLookupTests
{
    private const string Account = "111122223333";

    private static readonly DateTimeOffset Start = new(2026, 5, 9, 15, 45, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public async Task Pages_follow_each_other_newest_first_whatever_rows_the_events_share(int limit)
    {
        var lookup = Lookup([["0", "1", "2"], ["3"], ["4", "5"], .. Enumerable.Range(6, 500).Select(index => new[] { $"{index}" })]);

        var found = await AllAsync(lookup, new() { Limit = limit });

        Assert.Equal(Enumerable.Range(0, 506).Reverse().Select(index => $"{index}"), found.Select(told => told.EventId));
    }

    [Theory]
    [InlineData(AuditAttribute.EventId, "4", "4")]
    [InlineData(AuditAttribute.EventName, "GetRole", "5 3 1")]
    [InlineData(AuditAttribute.EventName, "getrole", "")]
    [InlineData(AuditAttribute.ReadOnly, "false", "4 2 0")]
    [InlineData(AuditAttribute.Username, "alice", "5 4 3 2 1 0")]
    [InlineData(AuditAttribute.ResourceType, "AWS::IAM::Role", "5 3 1")]
    [InlineData(AuditAttribute.ResourceName, "user4", "4")]
    [InlineData(AuditAttribute.EventSource, "sts.amazonaws.com", "")]
    [InlineData(AuditAttribute.AccessKeyId, "AKIAEXAMPLE", "5 4 3 2 1 0")]
    public async Task Events_are_found_by_each_attribute(AuditAttribute attribute, string value, string expected)
    {
        var lookup = Lookup([["0", "1", "2"], ["3", "4", "5"]]);

        var found = await AllAsync(lookup, new() { Attribute = attribute, Value = value, Limit = 2 });

        Assert.Equal(expected, string.Join(' ', found.Select(told => told.EventId)));
    }

    [Fact]
    public async Task Both_ends_of_a_time_belong_to_it()
    {
        var lookup = Lookup([["0", "1", "2"], ["3"], ["4", "5"]]);

        var found = await AllAsync(lookup, new() { From = Start.AddSeconds(2), Until = Start.AddSeconds(4) });

        Assert.Equal(["4", "3", "2"], found.Select(told => told.EventId));
    }

    [Fact]
    public async Task A_token_of_another_query_is_refused()
    {
        var lookup = Lookup([["0", "1", "2"]]);
        var page = Page(await lookup.FindAsync(Account, new() { Limit = 1 }, TestContext.Current.CancellationToken));

        var refused = await lookup.FindAsync(
            Account, new() { Limit = 1, Attribute = AuditAttribute.EventName, Value = "GetRole", NextToken = page.NextToken }, TestContext.Current.CancellationToken);

        Assert.Equal(AuditErrors.InvalidNextToken(), Assert.IsType<Result<AuditPage>.Failed>(refused).Error);
    }

    [Fact]
    public async Task An_account_that_is_not_there_has_no_events()
    {
        var refused = await Lookup([["0"]]).FindAsync("444455556666", new(), TestContext.Current.CancellationToken);

        Assert.Equal(AccountErrors.NoSuchAccount("444455556666"), Assert.IsType<Result<AuditPage>.Failed>(refused).Error);
    }

    private static async Task<ImmutableArray<RecordedEvent>> AllAsync(AuditLookup lookup, AuditQuery query)
    {
        var all = ImmutableArray.CreateBuilder<RecordedEvent>();
        string? token = null;
        do
        {
            var page = Page(await lookup.FindAsync(Account, query with { NextToken = token }, TestContext.Current.CancellationToken));
            Assert.True(page.Events.Length <= query.Limit);
            all.AddRange(page.Events);
            token = page.NextToken;
        }
        while (token is not null);
        return all.ToImmutable();
    }

    private static AuditPage Page(Result<AuditPage> result) => Assert.IsType<Result<AuditPage>.Ok>(result).Value;

    private static AuditLookup Lookup(string[][] rows)
    {
        var store = new FixedTrail(Account, [.. rows.Select((ids, index) => new StoredAuditRow(index + 1, Time(ids[^1]), Encoding.UTF8.GetBytes(string.Join('\n', ids.Select(Event)))))]);
        return new AuditLookup(store, new AccountStates(store), new Scene().Services, _ => { });
    }

    private static DateTimeOffset Time(string id) => Start.AddSeconds(int.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture));

    // Odd ones read a role, even ones make a user.
    private static string Event(string id)
    {
        var (reads, time) = (id[^1] % 2 == 1, Time(id).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        var parameters = reads ? $$"""{"roleName":"role{{id}}"}""" : $$"""{"path":"/"}""";
        var answer = reads ? "null" : $$$"""{"user":{"userName":"user{{{id}}}"}}""";
        return $$"""
            {"userIdentity":{"type":"IAMUser","userName":"alice","accessKeyId":"AKIAEXAMPLE"},"eventTime":"{{time}}","eventSource":"iam.amazonaws.com","eventName":"{{(reads ? "GetRole" : "CreateUser")}}","requestParameters":{{parameters}},"responseElements":{{answer}},"eventID":"{{id}}","readOnly":{{(reads ? "true" : "false")}}}
            """;
    }
}

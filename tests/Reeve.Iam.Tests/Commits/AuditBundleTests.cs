using System.Text;
using Reeve.Iam.Commits;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Commits;

public sealed class AuditBundleTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 9, 15, 45, 35, TimeSpan.Zero);

    [Fact]
    public void Events_of_one_account_share_a_row_and_come_out_as_they_went_in()
    {
        var rows = AuditBundle.Of([Event("1", 0, "a"), Event("2", 1, "x"), Event("1", 2, "b"), Event("1", 1, "c")]).ToArray();

        Assert.Equal(["1", "2"], rows.Select(row => row.Scope));
        Assert.Equal(["a", "b", "c"], Texts(rows[0]));
        Assert.Equal(["x"], Texts(rows[1]));
    }

    [Fact]
    public void A_row_is_as_old_as_its_last_event_so_that_none_is_pruned_before_its_time()
    {
        var row = Assert.Single(AuditBundle.Of([Event("1", 0, "a"), Event("1", 5, "b"), Event("1", 3, "c")]));

        Assert.Equal(Start.AddSeconds(5), row.At);
    }

    [Fact]
    public void A_row_is_bounded_and_nothing_is_left_out()
    {
        var large = new string('e', 100_000);
        var events = Enumerable.Range(0, 7).Select(index => Event("1", index, $"{index}{large}")).ToArray();

        var rows = AuditBundle.Of(events).ToArray();

        Assert.Equal(4, rows.Length);
        Assert.Equal(events.Select(row => Encoding.UTF8.GetString(row.Body.Span)), rows.SelectMany(Texts));
    }

    private static AuditRow Event(string scope, int seconds, string text) => new(scope, Start.AddSeconds(seconds), Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Texts(AuditRow row) =>
        new StoredAuditRow(1, row.At, row.Body).Events().Select(told => Encoding.UTF8.GetString(told.Span));
}

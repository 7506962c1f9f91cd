using System.Net;
using Reeve.Client.Leases;

namespace Reeve.Client.Tests;

public sealed class LeaseKeeperTests
{
    private const string Path = "/reeve/v1/accounts/123456789012/roles/Role/leases/books";

    private static readonly RoleLeaseTerms Terms = new("123456789012", "Role", "books", ["arn:aws:ledger:eu-central-1:123456789012:ledger/books"]);

    [Fact]
    public async Task A_lease_is_renewed_at_half_of_its_time_and_not_after_it_was_lifted()
    {
        var reeve = new FakeReeve(Answer);
        var keeper = reeve.Keeper;
        var lease = Assert.IsType<ReeveResult<RoleLease>.Ok>(await keeper.HoldAsync(Terms, TestContext.Current.CancellationToken)).Value;

        reeve.Clock.Advance(TimeSpan.FromMinutes(29));
        await keeper.RenewAsync(TestContext.Current.CancellationToken);
        Assert.Single(reeve.Calls);
        reeve.Clock.Advance(TimeSpan.FromMinutes(1));
        await keeper.RenewAsync(TestContext.Current.CancellationToken);
        await lease.DisposeAsync();
        reeve.Clock.Advance(TimeSpan.FromHours(1));
        await keeper.RenewAsync(TestContext.Current.CancellationToken);

        const string Body = """{"region":"eu-central-1","resources":["arn:aws:ledger:eu-central-1:123456789012:ledger/books"],"until":"2026-05-09T{0}:00Z","partial":false}""";
        Assert.Equal([$"PUT {Path} {Body.Replace("{0}", "13:00")}", $"PUT {Path} {Body.Replace("{0}", "13:30")}", $"DELETE {Path}"], reeve.Calls);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again()
    {
        FakeReeve reeve = null!; // its answer depends on its calls
        reeve = new FakeReeve(request => reeve.Calls.Count == 2 ? throw new HttpRequestException("gone") : Answer(request));
        var keeper = reeve.Keeper;
        await keeper.HoldAsync(Terms, TestContext.Current.CancellationToken);
        reeve.Clock.Advance(TimeSpan.FromMinutes(40));

        await keeper.RenewAsync(TestContext.Current.CancellationToken);
        await keeper.RenewAsync(TestContext.Current.CancellationToken);
        await keeper.RenewAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, reeve.Calls.Count);
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(request.Method == HttpMethod.Put
            ? """{"leaseId":"books","region":"eu-central-1","resources":[],"until":"2026-05-09T13:00:00Z","partial":false}"""
            : """{"leaseId":"books","wasHeld":true}"""),
    };
}

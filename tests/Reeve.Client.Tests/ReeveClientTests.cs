using System.Net;
using Reeve.Client.Callers;
using Reeve.Client.Calls;
using Reeve.Client.Roles;

namespace Reeve.Client.Tests;

/// <summary>The client's calls, with their retries, timeouts and signatures.</summary>
public sealed class ReeveClientTests
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/theirs";

    [Fact]
    public async Task What_fails_for_a_moment_is_tried_again_and_signed_again()
    {
        var signatures = new List<string>();
        await using var app = await StartAsync(request =>
        {
            signatures.Add($"{request.Headers.GetValues("Authorization").Single()}");
            return signatures.Count switch
            {
                1 => new(HttpStatusCode.ServiceUnavailable),
                2 => throw new HttpRequestException("gone"),
                _ => Json("""{"roleName":"R","roleArn":"arn","roleId":"AROA"}"""),
            };
        });

        var deleted = await app.Client.DeleteRoleAsync("123456789012", "R", TestContext.Current.CancellationToken);

        Assert.Equal(new ReeveResult<string>.Ok("arn"), deleted);
        Assert.Equal(3, signatures.Count);
        Assert.All(signatures, signature => Assert.StartsWith($"AWS4-HMAC-SHA256 Credential={LinkedApplication.AccessKeyId}/", signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        var attempts = 0;
        await using var app = await StartAsync(_ =>
        {
            attempts++;
            return new(HttpStatusCode.Conflict) { Content = new StringContent("""{"error":{"code":"DeleteConflict","message":"It is used."}}""") };
        });

        var deleted = await app.Client.DeleteRoleAsync("123456789012", "R", TestContext.Current.CancellationToken);

        Assert.Equal(new ReeveResult<string>.Refused(new ReeveError("DeleteConflict", 409, "It is used.")), deleted);
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task A_Reeve_that_hangs_is_given_up_in_time()
    {
        using var reeve = new SilentReeve();
        await using var app = await LinkedApplication.StartAsync(reeve, _ => { }, options => options.Timeout = TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<ReeveUnavailableException>(
            () => app.Client.DeleteRoleAsync("123456789012", "R", TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.True(reeve.Attempts > 1, "It was asked only once.");
    }

    [Fact]
    public async Task What_is_no_answer_counts_as_none()
    {
        await using var app = await StartAsync(_ => new(HttpStatusCode.OK) { Content = new StringContent("<html>") });

        await Assert.ThrowsAsync<ReeveUnavailableException>(() => app.Client.DeleteRoleAsync("123456789012", "R", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"isAllowed":true,"roleId":"AROA"}""", true, "AROA", null)]
    [InlineData("""{"isAllowed":false,"message":"No."}""", false, null, "No.")]
    public async Task A_role_that_is_handed_over_is_checked(string answer, bool isAllowed, string? roleId, string? message)
    {
        var reeve = new FakeReeve(_ => Json(answer));

        var passed = await reeve.Client.CheckPassedRoleAsync(Caller(), RoleArn, "arn:aws:ledger:r:123456789012:ledger/books", TestContext.Current.CancellationToken);

        Assert.Equal(new ReeveResult<PassedRole>.Ok(new PassedRole(isAllowed, roleId, message)), passed);
        Assert.Equal(
            $$$"""POST /reeve/v1/passed-role {"caller":{"request":{"method":"POST","target":"/","headers":{},"bodySha256":"00"}},"roleArn":"{{{RoleArn}}}","resourceArn":"arn:aws:ledger:r:123456789012:ledger/books"}""",
            Assert.Single(reeve.Calls));
    }

    [Fact]
    public async Task The_role_is_made_in_the_callers_account()
    {
        var reeve = new FakeReeve(_ => Json("""{"roleName":"R_books","roleArn":"arn","roleId":"AROA","isNew":true}"""));

        var ensured = await reeve.Client.EnsureRoleAsync(Caller(), new() { Suffix = "books" }, TestContext.Current.CancellationToken);

        Assert.Equal(new ReeveResult<EnsuredRole>.Ok(new EnsuredRole("R_books", "arn", "AROA", true)), ensured);
        Assert.StartsWith("POST /reeve/v1/accounts/123456789012/roles/ensure ", reeve.Calls[0], StringComparison.Ordinal);
        Assert.EndsWith(",\"suffix\":\"books\"}", reeve.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leases_of_a_role_are_listed()
    {
        var reeve = new FakeReeve(_ => Json("""
            {"leases":[{"leaseId":"books","region":"eu-west-1","resources":["arn:a"],"until":"2026-05-09T13:00:00.5Z","partial":true},
                       {"leaseId":null,"region":"eu-west-1","resources":[],"until":null,"partial":false}]}
            """));

        var listed = await reeve.Client.ListLeasesAsync("123456789012", "R", TestContext.Current.CancellationToken);

        var leases = Assert.IsType<ReeveResult<IReadOnlyList<Leases.ListedLease>>.Ok>(listed).Value;
        Assert.Equal("GET /reeve/v1/accounts/123456789012/roles/R/leases", Assert.Single(reeve.Calls));
        Assert.Equal(("books", "arn:a", new DateTimeOffset(2026, 5, 9, 13, 0, 0, 500, TimeSpan.Zero), true), (leases[0].LeaseId, leases[0].Resources.Single(), leases[0].Until, leases[0].IsPartial));
        Assert.Equal((null, null, false), (leases[1].LeaseId, leases[1].Until, leases[1].IsPartial));
    }

    private static ReeveCaller Caller() => new(
        new CallerBody("arn:aws:iam::123456789012:user/u", "123456789012", "AIDAU", "User", null), new HandedOver(new HandedOverRequest("POST", "/", [], "00")));

    private static Task<LinkedApplication> StartAsync(Func<HttpRequestMessage, HttpResponseMessage> answer) => LinkedApplication.StartAsync(new FakeReeve(answer), _ => { });

    private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };

    /// <summary>Takes calls and does not answer them.</summary>
    private sealed class SilentReeve : HttpMessageHandler
    {
        public int Attempts { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Attempts++;
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("unreachable");
        }
    }
}

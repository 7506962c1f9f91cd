using System.Globalization;
using System.Net;
using Reeve.Client.Roles;

namespace Reeve.Client.Tests;

public sealed class RoleSessionTests
{
    private static readonly RoleSessionTerms Terms = new("arn:aws:iam::123456789012:role/r", "work");

    [Fact]
    public async Task Credentials_are_fetched_once_and_again_before_they_end()
    {
        FakeReeve reeve = null!; // its answer needs its clock
        reeve = new FakeReeve(_ => Credentials(reeve.Calls.Count, reeve.Clock.GetUtcNow().AddMinutes(15)));
        var session = reeve.Client.OpenSession(Terms);

        string[] ids = [await IdAsync(session), await IdAsync(session)];
        reeve.Clock.Advance(TimeSpan.FromMinutes(11));
        var before = await IdAsync(session);
        reeve.Clock.Advance(TimeSpan.FromMinutes(2));
        var after = await IdAsync(session);

        Assert.Equal(["KEY1", "KEY1", "KEY1", "KEY2"], [.. ids, before, after]);
    }

    [Fact]
    public async Task Many_who_wait_share_one_call()
    {
        FakeReeve reeve = null!; // its answer needs its clock
        reeve = new FakeReeve(_ => Credentials(reeve.Calls.Count, reeve.Clock.GetUtcNow().AddMinutes(15)));
        var session = reeve.Client.OpenSession(Terms);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => session.GetCredentialsAsync(TestContext.Current.CancellationToken)));

        Assert.Single(reeve.Calls);
    }

    [Fact]
    public async Task Credentials_that_still_hold_outlive_a_Reeve_that_does_not_answer()
    {
        FakeReeve reeve = null!; // its answer needs its clock
        reeve = new FakeReeve(_ => reeve.Calls.Count == 1 ? Credentials(1, reeve.Clock.GetUtcNow().AddMinutes(15)) : throw new HttpRequestException("gone"));
        var session = reeve.Client.OpenSession(Terms);
        await IdAsync(session);

        reeve.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("KEY1", await IdAsync(session));
        reeve.Clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<ReeveUnavailableException>(() => session.GetCredentialsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Credentials_that_are_forgotten_are_fetched_anew()
    {
        FakeReeve reeve = null!; // its answer needs its clock
        reeve = new FakeReeve(_ => Credentials(reeve.Calls.Count, reeve.Clock.GetUtcNow().AddMinutes(15)));
        var session = reeve.Client.OpenSession(Terms);
        var before = await IdAsync(session);

        session.Forget();

        Assert.Equal(("KEY1", "KEY2"), (before, await IdAsync(session)));
    }

    [Fact]
    public async Task A_refusal_is_a_value()
    {
        var reeve = new FakeReeve(_ => new(HttpStatusCode.Forbidden)
        {
            Content = new StringContent("<ErrorResponse><Error><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>"),
        });

        var result = await reeve.Client.AssumeRoleAsync(Terms, TestContext.Current.CancellationToken);

        Assert.Equal(new ReeveResult<RoleCredentials>.Refused(new ReeveError("AccessDenied", 403, "No.")), result);
    }

    private static async Task<string> IdAsync(RoleSession session) =>
        Assert.IsType<ReeveResult<RoleCredentials>.Ok>(await session.GetCredentialsAsync(TestContext.Current.CancellationToken)).Value.AccessKeyId;

    private static HttpResponseMessage Credentials(int number, DateTimeOffset end) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(string.Create(
            CultureInfo.InvariantCulture,
            $"<R><Credentials><AccessKeyId>KEY{number}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>{end:yyyy-MM-dd'T'HH:mm:ss'Z'}</Expiration></Credentials></R>")),
    };
}

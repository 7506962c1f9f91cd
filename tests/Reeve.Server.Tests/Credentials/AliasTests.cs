namespace Reeve.Server.Tests.Credentials;

/// <summary>No two accounts have one alias, whoever gives it to them.</summary>
public sealed class AliasTests
{
    [Fact]
    public async Task The_operators_aliases_and_the_accounts_own_are_of_one_space()
    {
        await using var server = await TestServer.StartAsync();
        var (_, other) = await server.AddAccountAsync("""{"alias":"taken"}""");

        var refused = (await server.CallAsync(server.Root, "CreateAccountAlias", ("AccountAlias", "taken"))).Refused(409, "EntityAlreadyExists");
        Assert.Equal("The account alias taken already exists.", refused.Message);
        (await server.CallAsync(server.Root, "CreateAccountAlias", ("AccountAlias", "mine"))).Ok();
        Assert.Equal(409, (await server.OperatorAsync(HttpMethod.Post, "accounts", """{"alias":"mine"}""")).Status);
        (await server.CallAsync(other, "DeleteAccountAlias", ("AccountAlias", "mine"))).Refused(404, "NoSuchEntity");
        (await server.CallAsync(other, "DeleteAccountAlias", ("AccountAlias", "taken"))).Ok();
        (await server.CallAsync(server.Root, "CreateAccountAlias", ("AccountAlias", "taken"))).Ok();

        var accounts = (await server.OperatorAsync(HttpMethod.Get, "accounts")).Body;
        Assert.Contains("taken", accounts, StringComparison.Ordinal);
        Assert.DoesNotContain("mine", accounts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_accounts_that_want_one_alias_at_once_one_gets_it()
    {
        await using var server = await TestServer.StartAsync();
        var roots = new List<TestKey> { server.Root };
        for (var number = 0; number < 7; number++)
        {
            roots.Add((await server.AddAccountAsync()).Root);
        }

        var answers = await Task.WhenAll(roots.Select(root => server.CallAsync(root, "CreateAccountAlias", ("AccountAlias", "acme"))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "EntityAlreadyExists"));
    }
}

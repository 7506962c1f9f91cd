using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.AccountSettings;

namespace Reeve.Iam.Tests.Operations.AccountSettings;

public sealed class AccountAliasTests
{
    [Fact]
    public void An_alias_is_given_listed_and_taken_away()
    {
        var scene = new Scene();
        Assert.Empty(scene.Read(new ListAccountAliases(), new()).AccountAliases);

        scene.Do(new CreateAccountAlias(), new() { AccountAlias = "acme" });
        var listed = scene.Read(new ListAccountAliases(), new());
        scene.Do(new DeleteAccountAlias(), new() { AccountAlias = "acme" });

        Assert.Equal(["acme"], listed.AccountAliases);
        Assert.Equal((false, null), (listed.IsTruncated, listed.Marker));
        Assert.Empty(scene.Read(new ListAccountAliases(), new()).AccountAliases);
    }

    [Fact]
    public void A_second_alias_takes_the_place_of_the_first()
    {
        var scene = new Scene();
        scene.Do(new CreateAccountAlias(), new() { AccountAlias = "acme" });

        scene.Do(new CreateAccountAlias(), new() { AccountAlias = "acme-2" });

        Assert.Equal(["acme-2"], scene.Read(new ListAccountAliases(), new()).AccountAliases);
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The account alias with name acme cannot be found."),
            scene.Refuse(new DeleteAccountAlias(), new() { AccountAlias = "acme" }));
    }

    [Fact]
    public void An_alias_is_taken_whoever_has_it()
    {
        var scene = new Scene();
        scene.Directory = scene.Directory with
        {
            Entries = scene.Directory.Entries.Add("210987654321", new AccountEntry("210987654321", "acme", DateTimeOffset.UnixEpoch)),
        };

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "The account alias acme already exists."),
            scene.Refuse(new CreateAccountAlias(), new() { AccountAlias = "acme" }));
        Assert.Equal("NoSuchEntity", scene.Refuse(new DeleteAccountAlias(), new() { AccountAlias = "acme" }).Code);
    }

    [Fact]
    public void An_alias_is_no_account_id() =>
        Assert.Equal("InvalidInput", new Scene().Refuse(new CreateAccountAlias(), new() { AccountAlias = "210987654321" }).Code);

    [Theory]
    [InlineData("v1Token", 1)]
    [InlineData("v2Token", 2)]
    public void The_version_of_session_tokens_is_kept(string name, int version)
    {
        var scene = new Scene();

        scene.Do(new SetSecurityTokenServicePreferences(), new() { GlobalEndpointTokenVersion = name });

        Assert.Equal(version, scene.Account.Root.GlobalEndpointTokenVersion);
    }
}

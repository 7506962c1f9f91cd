using Reeve.Iam.Passwords;

namespace Reeve.Server.Tests.Credentials;

/// <summary>Verifying the passwords of users, as a sign-in does.</summary>
public sealed class UserPasswordTests
{
    private const string Password = "Correct-horse-7";

    [Fact]
    public async Task Only_the_password_of_an_existing_user_is_right()
    {
        await using var core = await WithUserAsync();

        Assert.Equal(PasswordVerdict.Right, await VerifyAsync(core, "aNN", Password));
        Assert.Equal(PasswordVerdict.Wrong, await VerifyAsync(core, "ann", Password + "x"));
        Assert.Equal(PasswordVerdict.Wrong, await VerifyAsync(core, "bob", Password));
        Assert.Equal(
            PasswordVerdict.Wrong,
            await core.Iam.Passwords.VerifyAsync("999999999999", "ann", Password, "us-east-1", TestContext.Current.CancellationToken));
        await core.DoAsync("DeleteLoginProfile", "UserName=ann");
        Assert.Equal(PasswordVerdict.Wrong, await VerifyAsync(core, "ann", Password));
    }

    [Fact]
    public async Task One_that_must_be_changed_is_told_so()
    {
        await using var core = await WithUserAsync();
        await core.DoAsync("UpdateLoginProfile", "UserName=ann", "PasswordResetRequired=true");

        Assert.Equal(PasswordVerdict.RightToBeChanged, await VerifyAsync(core, "ann", Password));
    }

    [Theory]
    [InlineData("false", PasswordVerdict.RightToBeChanged)]
    [InlineData("true", PasswordVerdict.Expired)]
    public async Task One_that_has_expired_is_told_so(string hard, PasswordVerdict verdict)
    {
        await using var core = await WithUserAsync();
        await core.DoAsync("UpdateAccountPasswordPolicy", "MaxPasswordAge=1", "HardExpiry=" + hard);
        Assert.Equal(PasswordVerdict.Right, await VerifyAsync(core, "ann", Password));
        core.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(verdict, await VerifyAsync(core, "ann", Password));
        Assert.Equal(PasswordVerdict.Wrong, await VerifyAsync(core, "ann", "wrong"));
    }

    [Fact]
    public async Task Guesses_are_counted_for_users_that_are_there_or_not()
    {
        await using var core = await WithUserAsync();
        foreach (var user in new[] { "ann", "bob" })
        {
            for (var guess = 0; guess < 5; guess++)
            {
                Assert.Equal(PasswordVerdict.Wrong, await VerifyAsync(core, user, "wrong"));
            }

            Assert.Equal(PasswordVerdict.TooManyTries, await VerifyAsync(core, user, Password));
        }

        core.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(PasswordVerdict.Right, await VerifyAsync(core, "ann", Password));
    }

    private static async Task<CoreServer> WithUserAsync()
    {
        var core = await CoreServer.StartAsync();
        await core.DoAsync("CreateUser", "UserName=ann");
        await core.DoAsync("CreateLoginProfile", "UserName=ann", "Password=" + Password);
        return core;
    }

    private static async Task<PasswordVerdict> VerifyAsync(CoreServer core, string userName, string password) =>
        await core.Iam.Passwords.VerifyAsync(core.AccountId, userName, password, "us-east-1", TestContext.Current.CancellationToken);
}

using Reeve.Iam.Errors;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations.LoginProfiles;
using Reeve.Iam.Operations.PasswordPolicies;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Passwords;

namespace Reeve.Iam.Tests.Operations.LoginProfiles;

public sealed class LoginProfileTests
{
    private const string Password = "Correct-horse-7";

    [Fact]
    public void A_password_is_kept_as_a_hash()
    {
        var scene = WithProfile();

        var stored = Assert.Single(scene.Account.LoginProfiles.Values);

        Assert.Equal(scene.User("ann").UniqueId, stored.UserId);
        Assert.True(PasswordHasher.AreEqual(stored.Password, PasswordHasher.Hash(Password, stored.Password.Recipe)));
        Assert.False(PasswordHasher.AreEqual(stored.Password, PasswordHasher.Hash(Password + " ", stored.Password.Recipe)));
        Assert.Equal((16, 32), (stored.Password.Recipe.Salt.Length, stored.Password.Value.Length));
    }

    [Fact]
    public void A_login_profile_is_read_as_it_was_made()
    {
        var scene = new Scene();
        scene.AddUser("Ann");

        var made = scene.Do(new CreateLoginProfile(), new() { UserName = "aNN", Password = Password, PasswordResetRequired = true }).LoginProfile;

        Assert.Equal(new LoginProfileShape("Ann", scene.Clock.GetUtcNow(), true), made);
        Assert.Equal(made, scene.Read(new GetLoginProfile(), new() { UserName = "ann" }).LoginProfile);
    }

    [Fact]
    public void A_user_has_one_login_profile()
    {
        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Login Profile for user ann already exists."),
            WithProfile().Refuse(new CreateLoginProfile(), new() { UserName = "ann", Password = Password }));
    }

    [Fact]
    public void Without_a_login_profile_there_is_none_to_read_change_or_delete()
    {
        var scene = new Scene();
        scene.AddUser("ann");
        var expected = new IamError("NoSuchEntity", 404, "Login Profile for User ann cannot be found.");

        Assert.Equal(expected, scene.RefuseRead(new GetLoginProfile(), new() { UserName = "ann" }));
        Assert.Equal(expected, scene.Refuse(new UpdateLoginProfile(), new() { UserName = "ann", Password = Password }));
        Assert.Equal(expected, scene.Refuse(new DeleteLoginProfile(), new() { UserName = "ann" }));
        scene.CallAs("ann");
        Assert.Equal(expected, scene.Refuse(new ChangePassword(), new() { OldPassword = "a", NewPassword = Password }));
    }

    [Fact]
    public void An_absent_user_is_not_found()
    {
        var scene = new Scene();
        var expected = new IamError("NoSuchEntity", 404, "The user with name x cannot be found.");

        Assert.Equal(expected, scene.Refuse(new CreateLoginProfile(), new() { UserName = "x", Password = Password }));
        Assert.Equal(expected, scene.RefuseRead(new GetLoginProfile(), new() { UserName = "x" }));
        Assert.Equal(expected, scene.Refuse(new UpdateLoginProfile(), new() { UserName = "x" }));
        Assert.Equal(expected, scene.Refuse(new DeleteLoginProfile(), new() { UserName = "x" }));
    }

    [Fact]
    public void The_root_must_name_a_user() => Assert.Equal(
        new IamError("ValidationError", 400, "Must specify userName when calling with non-User credentials"),
        new Scene().Refuse(new CreateLoginProfile(), new() { Password = Password }));

    [Fact]
    public void A_user_that_names_nobody_means_itself()
    {
        var scene = WithProfile();
        scene.CallAs("ann");

        Assert.Equal("ann", scene.Read(new GetLoginProfile(), new()).LoginProfile.UserName);
        scene.Do(new DeleteLoginProfile(), new());

        Assert.Empty(scene.Account.LoginProfiles);
    }

    [Fact]
    public void An_update_changes_what_it_gives()
    {
        var scene = WithProfile();
        var before = scene.Account.LoginProfiles.Values.Single();

        scene.Do(new UpdateLoginProfile(), new() { UserName = "ann", PasswordResetRequired = true });
        var asked = scene.Account.LoginProfiles.Values.Single();
        scene.Clock.Advance(TimeSpan.FromDays(1));
        scene.Do(new UpdateLoginProfile(), new() { UserName = "ann", Password = "Another-horse-8" });
        var changed = scene.Account.LoginProfiles.Values.Single();

        Assert.Equal((before.Password, true), (asked.Password, asked.PasswordResetRequired));
        Assert.True(PasswordHasher.AreEqual(changed.Password, PasswordHasher.Hash("Another-horse-8", changed.Password.Recipe)));
        Assert.Equal((true, scene.Clock.GetUtcNow()), (changed.PasswordResetRequired, changed.PasswordChangeDate));
        Assert.Equal([before.Password], changed.FormerPasswords);
    }

    [Fact]
    public void A_password_that_breaks_the_rules_is_refused_and_not_told()
    {
        var scene = new Scene();
        scene.AddUser("ann");
        scene.Do(new UpdateAccountPasswordPolicy(), new() { MinimumPasswordLength = 10, RequireNumbers = true, RequireSymbols = true });

        Assert.Equal(
            new IamError("PasswordPolicyViolation", 400, "Password should have a minimum length of 10 "),
            scene.Refuse(new CreateLoginProfile(), new() { UserName = "ann", Password = "abc" }));
        Assert.Equal(
            new IamError("PasswordPolicyViolation", 400, "Password should have at least one number, Password should have at least one symbol"),
            scene.Refuse(new CreateLoginProfile(), new() { UserName = "ann", Password = "abcdefghijk" }));
    }

    [Fact]
    public void The_last_passwords_are_not_taken_again()
    {
        var scene = WithProfile();
        scene.Do(new UpdateAccountPasswordPolicy(), new() { PasswordReusePrevention = 2 });
        Set("Password-1");
        var expected = new IamError("PasswordPolicyViolation", 400, "Password should not be one of the last 2 passwords");

        Assert.Equal(expected, scene.Refuse(new UpdateLoginProfile(), new() { UserName = "ann", Password = "Password-1" }));
        Assert.Equal(expected, scene.Refuse(new UpdateLoginProfile(), new() { UserName = "ann", Password = Password }));
        Set("Password-2");
        Set(Password);

        void Set(string password) => scene.Do(new UpdateLoginProfile(), new() { UserName = "ann", Password = password });
    }

    [Fact]
    public void As_many_former_passwords_are_kept_as_rules_can_ask_for()
    {
        var scene = WithProfile();
        for (var number = 0; number < 30; number++)
        {
            scene.Do(new UpdateLoginProfile(), new() { UserName = "ann", Password = $"Password-{number}" });
        }

        Assert.Equal(24, scene.Account.LoginProfiles.Values.Single().FormerPasswords.Length);
    }

    [Fact]
    public void A_user_with_a_login_profile_is_not_deleted()
    {
        var scene = WithProfile();

        Assert.Equal(
            new IamError("DeleteConflict", 409, "Cannot delete entity, must delete login profile first."),
            scene.Refuse(new DeleteUser(), new() { UserName = "ann" }));
    }

    [Fact]
    public void The_last_use_of_a_password_is_the_users_and_goes_with_it()
    {
        var scene = WithProfile();
        var userId = scene.User("ann").UniqueId;
        Assert.Null(scene.Read(new GetUser(), new() { UserName = "ann" }).User.PasswordLastUsed);
        scene.LastUses.Note(Scene.AccountId, LastUseKeys.Password(userId), scene.Clock.GetUtcNow(), "signin", "us-east-1");
        var used = scene.LastUses.Find(scene.Account, LastUseKeys.Password(userId));
        scene.Account = scene.Account.With(used!);

        Assert.Equal(scene.Clock.GetUtcNow(), scene.Read(new GetUser(), new() { UserName = "ann" }).User.PasswordLastUsed);
        Assert.Equal(scene.Clock.GetUtcNow(), Assert.Single(scene.Read(new ListUsers(), new()).Users).PasswordLastUsed);
        scene.Do(new DeleteLoginProfile(), new() { UserName = "ann" });
        scene.Do(new DeleteUser(), new() { UserName = "ann" });
        Assert.Empty(scene.Account.LastUses);
    }

    internal static Scene WithProfile()
    {
        var scene = new Scene();
        scene.AddUser("ann");
        scene.Do(new CreateLoginProfile(), new() { UserName = "ann", Password = Password });
        return scene;
    }
}

using Reeve.Iam.Errors;
using Reeve.Iam.Operations.LoginProfiles;
using Reeve.Iam.Operations.PasswordPolicies;
using Reeve.Iam.Passwords;

namespace Reeve.Iam.Tests.Operations.LoginProfiles;

public sealed class ChangePasswordTests
{
    private const string Old = "Correct-horse-7";
    private const string New = "Another-horse-8";

    [Fact]
    public void A_user_changes_its_password_and_need_not_do_so_again()
    {
        var scene = Scene();
        scene.Do(new UpdateLoginProfile(), new() { UserName = "ann", PasswordResetRequired = true });

        scene.Do(new ChangePassword(), new() { OldPassword = Old, NewPassword = New });

        var profile = Assert.Single(scene.Account.LoginProfiles.Values);
        Assert.True(PasswordHasher.AreEqual(profile.Password, PasswordHasher.Hash(New, profile.Password.Recipe)));
        Assert.False(profile.PasswordResetRequired);
    }

    [Fact]
    public void Whoever_does_not_know_the_present_password_changes_nothing()
    {
        var scene = Scene();

        Assert.Equal(
            new IamError("AccessDenied", 403, "The old password was incorrect."),
            scene.Refuse(new ChangePassword(), new() { OldPassword = New, NewPassword = New }));
    }

    [Fact]
    public void Guesses_are_counted_and_come_back_with_time()
    {
        var scene = Scene();
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal("AccessDenied", scene.Refuse(new ChangePassword(), new() { OldPassword = $"guess-{guess}", NewPassword = New }).Code);
        }

        Assert.Equal(new IamError("Throttling", 400, "Rate exceeded"), scene.Refuse(new ChangePassword(), new() { OldPassword = Old, NewPassword = New }));
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        scene.Do(new ChangePassword(), new() { OldPassword = Old, NewPassword = New });
    }

    [Fact]
    public void Right_ones_are_not_counted()
    {
        var scene = Scene();
        for (var change = 0; change < 20; change++)
        {
            scene.Do(new ChangePassword(), new() { OldPassword = change % 2 == 0 ? Old : New, NewPassword = change % 2 == 0 ? New : Old });
        }
    }

    [Fact]
    public void The_root_has_no_such_password()
    {
        var error = new Scene().Refuse(new ChangePassword(), new() { OldPassword = Old, NewPassword = New });

        Assert.Equal(("InvalidUserType", 400), (error.Code, error.HttpStatus));
    }

    [Fact]
    public void The_new_one_keeps_the_rules() => Assert.Equal(
        new IamError("PasswordPolicyViolation", 400, "Password should have a minimum length of 8 "),
        Scene().Refuse(new ChangePassword(), new() { OldPassword = Old, NewPassword = "Short-1" }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_expired_one_is_changed_unless_the_account_shuts_it_out(bool hard)
    {
        var scene = Scene();
        scene.Do(new UpdateAccountPasswordPolicy(), new() { MaxPasswordAge = 1, HardExpiry = hard });
        scene.Clock.Advance(TimeSpan.FromDays(1));
        var change = new ChangePasswordRequest { OldPassword = Old, NewPassword = New };
        if (hard)
        {
            Assert.Equal("AccessDenied", scene.Refuse(new ChangePassword(), change).Code);
        }
        else
        {
            scene.Do(new ChangePassword(), change);
        }
    }

    [Fact]
    public void A_password_that_changed_meanwhile_has_the_caller_come_again()
    {
        var scene = Scene();
        var context = scene.Context;
        var request = new ChangePasswordRequest { OldPassword = Old, NewPassword = New };
        new ChangePassword().Apply(scene.Account, request, context);
        context.Passwords.Make();
        var profile = scene.Account.LoginProfiles.Values.Single();
        var stranger = PasswordHasher.Hash(Old, new([1, 2, 3], 2));
        scene.Account = scene.Account.With(profile with { Password = stranger });

        var result = new ChangePassword().Apply(scene.Account, request, context);

        Assert.Equal(
            new IamError("EntityTemporarilyUnmodifiable", 409, "Login Profile for User ann cannot be modified while login profile is being created."),
            Assert.IsType<Result<Reeve.Iam.Operations.Change<Reeve.Iam.Operations.NoResult>>.Failed>(result).Error);
    }

    private static Scene Scene()
    {
        var scene = LoginProfileTests.WithProfile();
        scene.CallAs("ann");
        return scene;
    }
}

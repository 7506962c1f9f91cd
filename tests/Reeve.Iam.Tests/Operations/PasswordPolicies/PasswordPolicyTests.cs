using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.LoginProfiles;
using Reeve.Iam.Operations.PasswordPolicies;

namespace Reeve.Iam.Tests.Operations.PasswordPolicies;

public sealed class PasswordPolicyTests
{
    [Fact]
    public void Without_rules_there_are_none_to_read_or_delete()
    {
        var scene = new Scene();

        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The Password Policy with domain name 123456789012 cannot be found."),
            scene.RefuseRead(new GetAccountPasswordPolicy(), new()));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The account policy with name PasswordPolicy cannot be found."),
            scene.Refuse(new DeleteAccountPasswordPolicy(), new()));
    }

    [Fact]
    public void What_is_not_given_is_as_if_never_set()
    {
        var scene = new Scene();
        scene.Do(new UpdateAccountPasswordPolicy(), new()
        {
            MinimumPasswordLength = 12,
            RequireSymbols = true,
            MaxPasswordAge = 90,
            PasswordReusePrevention = 5,
            HardExpiry = true,
        });
        var set = scene.Read(new GetAccountPasswordPolicy(), new()).PasswordPolicy;
        Assert.Equal((12, true, true, 90, 5, true), (set.MinimumPasswordLength, set.RequireSymbols, set.ExpirePasswords, set.MaxPasswordAge, set.PasswordReusePrevention, set.HardExpiry));

        scene.Do(new UpdateAccountPasswordPolicy(), new() { RequireNumbers = true });

        var read = scene.Read(new GetAccountPasswordPolicy(), new()).PasswordPolicy;
        Assert.Equal((6, false, true, false), (read.MinimumPasswordLength, read.RequireSymbols, read.RequireNumbers, read.ExpirePasswords));
        Assert.Equal((null, null, null), (read.MaxPasswordAge, read.PasswordReusePrevention, read.HardExpiry));
    }

    [Fact]
    public void Rules_are_deleted()
    {
        var scene = new Scene();
        scene.Do(new UpdateAccountPasswordPolicy(), new());

        scene.Do(new DeleteAccountPasswordPolicy(), new());

        Assert.Null(scene.Account.Root.PasswordPolicy);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Users_are_granted_their_own_password_where_the_account_allows_it(bool allows, int grants)
    {
        var scene = new Scene();
        scene.AddUser("ann", "/staff/");
        scene.CallAs("ann");
        scene.Do(new UpdateAccountPasswordPolicy(), new() { AllowUsersToChangePassword = allows });

        var change = new ChangePassword().Target(scene.Account, new() { OldPassword = "a", NewPassword = "b" }, scene.Context);
        var read = new GetAccountPasswordPolicy().Target(scene.Account, new(), scene.Context);

        Assert.Equal("arn:aws:iam::123456789012:user/staff/ann", change.Resource);
        Assert.Equal((grants, grants), (change.Grants.Length, read.Grants.Length));
        Assert.IsType<Caller.IamUser>(scene.Caller);
    }
}

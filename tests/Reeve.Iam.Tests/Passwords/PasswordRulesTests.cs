using Reeve.Iam.Entities;
using Reeve.Iam.Passwords;

namespace Reeve.Iam.Tests.Passwords;

public sealed class PasswordRulesTests
{
    private static readonly string[] Names = ["123456789012", "Acme-corp-1"];

    [Theory]
    [InlineData("Abcdefg1")]
    [InlineData("abcdef1!")]
    [InlineData("ABCDEF1!")]
    [InlineData("Abcdefg'")]
    public void Three_kinds_of_four_are_enough_without_rules(string password) => Assert.Null(PasswordRules.FindFault(password, null, Names));

    [Theory]
    [InlineData("Abc1!", "Password should have a minimum length of 8 ")]
    [InlineData("acme-CORP-1", "Password should not be the same as the account name")]
    [InlineData(
        "abcdefg1",
        "Password should meet 1 more of the following requirements: Password should have at least one uppercase letter, Password should have at least one symbol")]
    [InlineData(
        "abcdefgh",
        "Password should meet 2 more of the following requirements: Password should have at least one uppercase letter, Password should have at least one number, Password should have at least one symbol")]
    [InlineData(
        "\u00e4\u00f6\u00fc\u00df\u00e0\u00e1\u00e21",
        "Password should meet 2 more of the following requirements: Password should have at least one uppercase letter, Password should have at least one lowercase letter, Password should have at least one symbol")]
    public void What_is_missing_without_rules_is_told(string password, string fault) =>
        Assert.Equal(fault, PasswordRules.FindFault(password, null, Names));

    [Fact]
    public void Rules_ask_for_what_they_say_and_no_more()
    {
        var policy = new PasswordPolicy { RequireUppercaseCharacters = true, RequireLowercaseCharacters = true };

        Assert.Null(PasswordRules.FindFault("Abcdef", policy, Names));
        Assert.Null(PasswordRules.FindFault("Acme-corp-1", policy, Names));
        Assert.Equal(
            "Password should have at least one uppercase letter, Password should have at least one lowercase letter",
            PasswordRules.FindFault("123456", policy, Names));
        Assert.Equal("Password should have a minimum length of 6 ", PasswordRules.FindFault("Abcde", policy, Names));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, 1)]
    [InlineData(90, 90)]
    public void A_password_expires_when_the_rules_say(int? age, int? days)
    {
        var profile = new LoginProfile
        {
            UserId = "AIDA",
            CreateDate = DateTimeOffset.UnixEpoch,
            Password = new(new([], 1), []),
            PasswordChangeDate = DateTimeOffset.UnixEpoch,
        };

        Assert.Equal(days is null ? null : DateTimeOffset.UnixEpoch.AddDays(days.Value), PasswordAge.EndOf(profile, new() { MaxPasswordAge = age }));
        Assert.Null(PasswordAge.EndOf(profile, null));
    }
}

using System.Text;

namespace Reeve.Server.Tests.Credentials;

/// <summary>What accounts and users have is there after a restart, and what is gone is gone.</summary>
public sealed class CredentialLifeTests
{
    private const string Password = "Correct-horse-7";

    [Fact]
    public async Task Everything_survives_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann");
        var phone = await Authenticator.AddAsync(server, "phone");
        (await phone.GiveTwoAsync("EnableMFADevice", "ann")).Ok();
        (await server.CallAsync(server.Root, "CreateAccountAlias", ("AccountAlias", "acme"))).Ok();
        (await server.CallAsync(server.Root, "UpdateAccountPasswordPolicy", ("MinimumPasswordLength", "9"), ("HardExpiry", "false"))).Ok();
        (await server.CallAsync(server.Root, "CreateLoginProfile", ("UserName", "ann"), ("Password", Password), ("PasswordResetRequired", "true"))).Ok();
        (await server.CallAsync(server.Root, "TagMFADevice", ("SerialNumber", phone.SerialNumber), ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "b"))).Ok();

        await server.RestartAsync();

        Assert.Equal("acme", (await server.CallAsync(server.Root, "ListAccountAliases")).Ok().Xml.Descendants().Single(element => element.Name.LocalName == "member").Value);
        var policy = (await server.CallAsync(server.Root, "GetAccountPasswordPolicy")).Ok();
        Assert.Equal(("9", "false", "false"), (policy.Text("MinimumPasswordLength"), policy.Text("HardExpiry"), policy.Text("ExpirePasswords")));
        Assert.Empty(policy.Texts("MaxPasswordAge"));
        Assert.Equal("true", (await server.CallAsync(server.Root, "GetLoginProfile", ("UserName", "ann"))).Ok().Text("PasswordResetRequired"));
        var device = (await server.CallAsync(server.Root, "ListVirtualMFADevices", ("AssignmentStatus", "Assigned"))).Ok();
        Assert.Equal((phone.SerialNumber, "ann"), (device.Text("SerialNumber"), device.Text("UserName")));
        Assert.Empty(device.Texts("Base32StringSeed"));
        Assert.Equal("b", (await server.CallAsync(server.Root, "ListMFADeviceTags", ("SerialNumber", phone.SerialNumber))).Ok().Text("Value"));
        (await phone.GiveTwoAsync("ResyncMFADevice", "ann")).Refused(403, "InvalidAuthenticationCode");
        (await phone.GiveTwoAsync("ResyncMFADevice", "ann", steps: 2)).Ok();
    }

    [Fact]
    public async Task What_is_taken_away_stays_away()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann");
        var phone = await Authenticator.AddAsync(server, "phone");
        (await phone.GiveTwoAsync("EnableMFADevice", "ann")).Ok();
        (await server.CallAsync(server.Root, "CreateLoginProfile", ("UserName", "ann"), ("Password", Password))).Ok();
        (await server.CallAsync(server.Root, "CreateAccountAlias", ("AccountAlias", "acme"))).Ok();
        (await server.CallAsync(server.Root, "DeleteVirtualMFADevice", ("SerialNumber", phone.SerialNumber))).Refused(409, "DeleteConflict");

        (await server.CallAsync(server.Root, "DeactivateMFADevice", ("UserName", "ann"), ("SerialNumber", phone.SerialNumber))).Ok();
        (await server.CallAsync(server.Root, "DeleteVirtualMFADevice", ("SerialNumber", phone.SerialNumber))).Ok();
        (await server.CallAsync(server.Root, "DeleteLoginProfile", ("UserName", "ann"))).Ok();
        (await server.CallAsync(server.Root, "DeleteAccountAlias", ("AccountAlias", "acme"))).Ok();
        await server.RestartAsync();

        (await server.CallAsync(server.Root, "GetLoginProfile", ("UserName", "ann"))).Refused(404, "NoSuchEntity");
        (await server.CallAsync(server.Root, "ListMFADeviceTags", ("SerialNumber", phone.SerialNumber))).Refused(404, "NoSuchEntity");
        Assert.Empty((await server.CallAsync(server.Root, "ListAccountAliases")).Ok().Texts("member"));
    }

    [Fact]
    public async Task The_picture_and_the_seed_come_in_base_64()
    {
        await using var server = await TestServer.StartAsync();

        var answer = (await server.CallAsync(server.Root, "CreateVirtualMFADevice", ("VirtualMFADeviceName", "phone"))).Ok();

        Assert.Matches("^[A-Z2-7]{64}$", Encoding.ASCII.GetString(Convert.FromBase64String(answer.Text("Base32StringSeed"))));
        var picture = Convert.FromBase64String(answer.Text("QRCodePNG"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], picture[..8]);
        Assert.Equal("IEND", Encoding.ASCII.GetString(picture[^8..^4]));
    }

    [Fact]
    public async Task Of_two_calls_with_one_pair_of_codes_one_is_taken()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann");
        var phone = await Authenticator.AddAsync(server, "phone");
        (await phone.GiveTwoAsync("EnableMFADevice", "ann")).Ok();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => phone.GiveTwoAsync("ResyncMFADevice", "ann", steps: 2)));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(3, answers.Count(answer => answer.Status == 403 && answer.Code == "InvalidAuthenticationCode"));
    }

    [Fact]
    public async Task A_user_changes_its_password_where_the_account_allows_it()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");
        (await server.CallAsync(server.Root, "CreateLoginProfile", ("UserName", "ann"), ("Password", Password))).Ok();
        (string, string)[] change = [("OldPassword", Password), ("NewPassword", "Another-horse-8")];
        (await server.CallAsync(ann, "ChangePassword", change)).Refused(403, "AccessDenied");

        (await server.CallAsync(server.Root, "UpdateAccountPasswordPolicy", ("AllowUsersToChangePassword", "true"))).Ok();
        (await server.CallAsync(ann, "ChangePassword", change)).Ok();

        Assert.Equal("The old password was incorrect.", (await server.CallAsync(ann, "ChangePassword", change)).Refused(403, "AccessDenied").Message);
        (await server.CallAsync(ann, "GetAccountPasswordPolicy")).Ok();
        (await server.CallAsync(ann, "GetLoginProfile")).Refused(403, "AccessDenied");
        (await server.CallAsync(server.Root, "PutUserPolicy", ("UserName", "ann"), ("PolicyName", "deny"), ("PolicyDocument",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:ChangePassword","Resource":"*"}]}"""))).Ok();
        var denied = (await server.CallAsync(ann, "ChangePassword", change)).Refused(403, "AccessDenied");
        Assert.EndsWith("with an explicit deny in an identity-based policy", denied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_give_one_user_a_password_at_once_one_does()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            server.CallAsync(server.Root, "CreateLoginProfile", ("UserName", "ann"), ("Password", $"Password-{number}"))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "EntityAlreadyExists"));
    }
}

using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests;

/// <summary>When keys were last used, to people and after the worst end.</summary>
public sealed class LastUseTests
{
    [Fact]
    public async Task A_use_that_is_a_second_old_survives_a_kill()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var root = new IamClient(reeve);
        (await root.CallAsync("CreateUser", ("UserName", "ada"))).Succeeded();
        var key = (await root.CallAsync("CreateAccessKey", ("UserName", "ada"))).Succeeded();
        var id = key.Get("AccessKeyId");
        using (var ada = new IamClient(reeve.Address, new SigningCredentials(id, key.Get("SecretAccessKey"))))
        {
            Assert.Equal("AccessDenied", (await ada.CallAsync("ListUsers")).Code);
        }

        var told = (await root.CallAsync("GetAccessKeyLastUsed", ("AccessKeyId", id))).Succeeded().Get("LastUsedDate");
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await reeve.KillAsync();
        await reeve.StartAgainAsync();

        using var again = new IamClient(reeve);
        Assert.Equal(told, (await again.CallAsync("GetAccessKeyLastUsed", ("AccessKeyId", id))).Succeeded().Get("LastUsedDate"));
    }

    [Fact]
    public async Task The_CLI_reads_the_policy_and_the_report_that_it_asks_for()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam update-account-password-policy --minimum-password-length 14 --require-symbols --max-password-age 90");
        var policy = (await shell.JsonAsync("aws iam get-account-password-policy")).GetProperty("PasswordPolicy");
        Assert.Equal((14, true, true), (policy.GetProperty("MinimumPasswordLength").GetInt32(), policy.GetProperty("RequireSymbols").GetBoolean(), policy.GetProperty("ExpirePasswords").GetBoolean()));

        await shell.SucceedAsync("until aws iam generate-credential-report | grep -q COMPLETE; do sleep 0.1; done");
        var report = await shell.SucceedAsync("aws iam get-credential-report --query Content --output text | base64 -d");

        Assert.StartsWith("user,arn,user_creation_time,", report, StringComparison.Ordinal);
        Assert.Contains("<root_account>,arn:aws:iam::", report, StringComparison.Ordinal);
        await shell.SucceedAsync("aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile qr.png --bootstrap-method QRCodePNG && file qr.png 2>/dev/null || head -c 4 qr.png | grep -q PNG");
    }
}

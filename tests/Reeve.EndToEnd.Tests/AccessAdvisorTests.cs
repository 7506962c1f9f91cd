using System.Text.Json;

namespace Reeve.EndToEnd.Tests;

/// <summary>Access Advisor under the real AWS CLI.</summary>
public sealed class AccessAdvisorTests
{
    [Fact]
    public async Task The_CLI_asks_for_a_report_reads_it_and_pages_it_and_a_kill_loses_nothing_of_it()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam create-user --user-name ada");
        await shell.SucceedAsync(
            """aws iam put-user-policy --user-name ada --policy-name p --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:ListUsers","s3:*"],"Resource":"*"}]}'""");
        await shell.SucceedAsync("key=$(aws iam create-access-key --user-name ada --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text)");
        await shell.SucceedAsync("AWS_ACCESS_KEY_ID=${key%%$'\\t'*} AWS_SECRET_ACCESS_KEY=${key##*$'\\t'} aws iam list-users");
        await shell.SucceedAsync(
            "job=$(aws iam generate-service-last-accessed-details --arn arn:aws:iam::123456789012:user/ada --granularity ACTION_LEVEL --query JobId --output text)");

        Check(await shell.JsonAsync("aws iam get-service-last-accessed-details --job-id $job"));
        var entities = await shell.JsonAsync("aws iam get-service-last-accessed-details-with-entities --job-id $job --service-namespace iam");
        Assert.Equal("ada", entities.GetProperty("EntityDetailsList")[0].GetProperty("EntityInfo").GetProperty("Name").GetString());

        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await reeve.KillAsync();
        await reeve.StartAgainAsync();
        Check(await shell.JsonAsync("aws iam get-service-last-accessed-details --job-id $job"));

        static void Check(JsonElement report)
        {
            Assert.Equal(("COMPLETED", "ACTION_LEVEL"), (report.GetProperty("JobStatus").GetString(), report.GetProperty("JobType").GetString()));
            var services = report.GetProperty("ServicesLastAccessed");
            Assert.Equal(["iam", "s3"], services.EnumerateArray().Select(service => service.GetProperty("ServiceNamespace").GetString()));
            Assert.Equal("ListUsers", services[0].GetProperty("TrackedActionsLastAccessed")[0].GetProperty("ActionName").GetString());
            Assert.Equal((1, 0), (services[0].GetProperty("TotalAuthenticatedEntities").GetInt32(), services[1].GetProperty("TotalAuthenticatedEntities").GetInt32()));
        }
    }
}

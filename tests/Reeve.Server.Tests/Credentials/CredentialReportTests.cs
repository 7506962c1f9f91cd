using System.Text;

namespace Reeve.Server.Tests.Credentials;

/// <summary>The credential report, from asking for it to reading it.</summary>
public sealed class CredentialReportTests
{
    [Fact]
    public async Task A_report_is_made_read_and_given_out_again()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann");
        Assert.Empty((await server.CallAsync(server.Root, "GetCredentialReport")).Refused(410, "ReportNotPresent").Texts("Message"));

        var started = (await server.CallAsync(server.Root, "GenerateCredentialReport")).Ok();
        var report = await EndAsync(server);
        await server.RestartAsync();

        Assert.Equal(("STARTED", "No report exists. Starting a new report generation task"), (started.Text("State"), started.Text("Description")));
        Assert.Equal("text/csv", report.Text("ReportFormat"));
        Assert.Equal("2026-05-09T15:45:35Z", report.Text("GeneratedTime"));
        var lines = Encoding.UTF8.GetString(Convert.FromBase64String(report.Text("Content"))).Split('\n');
        Assert.Equal(["user", "<root_account>", "ann"], lines.Select(line => line.Split(',')[0]));
        Assert.All(lines, line => Assert.Equal(22, line.Split(',').Length));
        Assert.Equal(report.Text("Content"), (await server.CallAsync(server.Root, "GetCredentialReport")).Ok().Text("Content"));
        server.Clock.Advance(TimeSpan.FromHours(4));
        (await server.CallAsync(server.Root, "GetCredentialReport")).Refused(410, "ReportExpired");
        Assert.Equal("STARTED", (await server.CallAsync(server.Root, "GenerateCredentialReport")).Ok().Text("State"));
    }

    private static async Task<WireAnswer> EndAsync(TestServer server)
    {
        while ((await server.CallAsync(server.Root, "GenerateCredentialReport")).Ok().Text("State") is not "COMPLETE")
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return (await server.CallAsync(server.Root, "GetCredentialReport")).Ok();
    }
}

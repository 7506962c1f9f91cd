using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Reeve.Client;
using Reeve.Client.Usage;

namespace Reeve.EndToEnd.Tests;

/// <summary>A service with <c>Reeve.Client</c> that is asked by a server what uses its role.</summary>
public sealed class UsageCallbackTests
{
    private const string Role = "ServiceRoleForLedger";
    private const string Ledger = "arn:aws:ledger:eu-central-1:123456789012:ledger/books";

    [Fact]
    public async Task The_service_is_asked_and_its_answer_keeps_the_role_or_lets_it_go()
    {
        await using var reeve = await ReeveProcess.StartAsync("AWS_SHARED_CREDENTIALS_FILE=", "--callback-networks", "127.0.0.1/32");
        await using var shell = Shell.Open(reeve);
        List<UsageInquiry> asked = [];
        RegionUsage[] usage = [new("eu-central-1", [Ledger])];
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(reeve.Directory, "ledger.yaml"), Manifest(port), TestContext.Current.CancellationToken);
        await shell.SucceedAsync("./reeve service apply ledger.yaml");
        var key = await shell.JsonAsync("./reeve service key issue ledger.example.com --json");
        await using var service = await StartAsync(port, reeve, key, inquiry =>
        {
            asked.Add(inquiry);
            return new(usage);
        });
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name ledger.example.com");

        var inUse = await shell.DeleteLinkedRoleAsync(Role);
        usage = [];
        var free = await shell.DeleteLinkedRoleAsync(Role);

        Assert.Equal("FAILED", inUse.GetProperty("Status").GetString());
        var region = Assert.Single(inUse.GetProperty("Reason").GetProperty("RoleUsageList").EnumerateArray());
        Assert.Equal(
            ("eu-central-1", Ledger), (region.GetProperty("Region").GetString(), Assert.Single(region.GetProperty("Resources").EnumerateArray()).GetString()));
        Assert.Equal("SUCCEEDED", free.GetProperty("Status").GetString());
        Assert.Equal(3, asked.Count); // once where the role is used; twice, before the fence and behind it, where it is not
        Assert.All(asked, inquiry => Assert.Equal(
            ("123456789012", Role, $"arn:aws:iam::123456789012:role/aws-service-role/ledger.example.com/{Role}"), (inquiry.AccountId, inquiry.RoleName, inquiry.RoleArn)));
        Assert.All(asked, inquiry => Assert.StartsWith("task/", inquiry.DeletionTaskId, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> StartAsync(int port, ReeveProcess reeve, JsonElement key, Func<UsageInquiry, UsageReport> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddReeve(options =>
        {
            options.Endpoint = reeve.Address;
            options.AccessKeyId = key.GetProperty("accessKeyId").GetString()!; // it has been issued
            options.SecretAccessKey = key.GetProperty("secretAccessKey").GetString()!; // likewise
        });
        var app = builder.Build();
        app.MapReeveUsage("/usage", (inquiry, _) => Task.FromResult(answer(inquiry)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    // The manifest names the port before the service runs, whose key comes from the manifest.
    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Manifest(int port) => $$"""
        service: ledger.example.com
        name: Example Ledger
        prefix: ledger
        usage:
          knownBy: callback
          callback: http://127.0.0.1:{{port}}/usage
        roles:
          - name: {{Role}}
            policies:
              - name: LedgerServiceRolePolicy
                document: {Version: 2012-10-17, Statement: [{Effect: Allow, Action: "sns:Publish", Resource: "*"}]}
        """;
}

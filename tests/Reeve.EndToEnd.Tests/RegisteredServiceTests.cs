using System.Text.Json;
using Reeve.EndToEnd.Tests.Documents;

namespace Reeve.EndToEnd.Tests;

/// <summary>A service of somebody's own, with the manifest of the guide, under the real AWS CLI.</summary>
public sealed class RegisteredServiceTests
{
    private const string Role = "ServiceRoleForLedger";
    private const string PolicyArn = "arn:aws:iam::aws:policy/aws-service-role/LedgerServiceRolePolicy";

    [Fact]
    public async Task The_guide_leads_from_nothing_to_a_role_and_back()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await File.WriteAllTextAsync(Path.Combine(reeve.Directory, "ledger.yaml"), Manifest(), TestContext.Current.CancellationToken);

        var diff = await shell.SucceedAsync("./reeve service diff ledger.yaml");
        var apply = await shell.SucceedAsync("./reeve service apply ledger.yaml");
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name ledger.example.com");
        var role = await shell.JsonAsync($"aws iam get-role --role-name {Role}");
        var policy = await shell.JsonAsync($"aws iam get-policy --policy-arn {PolicyArn}");
        var document = await shell.JsonAsync($"aws iam get-policy-version --policy-arn {PolicyArn} --version-id v1");
        var update = await shell.RunAsync($"aws iam attach-role-policy --role-name {Role} --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess");
        var inUse = await shell.RunAsync("./reeve service remove ledger.example.com");
        var deletion = await shell.JsonAsync($"aws iam delete-service-linked-role --role-name {Role}");
        var end = await shell.DeletionEndAsync($"{deletion.GetProperty("DeletionTaskId").GetString()}");
        var removed = await shell.SucceedAsync("./reeve service remove ledger.example.com");
        var gone = await shell.RunAsync("aws iam create-service-linked-role --aws-service-name ledger.example.com");

        Assert.Equal("ServiceRoleForLedger: would be version 1\n  + sns:Publish on arn:aws:sns:*:*:ledger-*", diff);
        Assert.StartsWith("ledger.example.com is registered, manifest 1.", apply, StringComparison.Ordinal);
        Assert.Equal($"arn:aws:iam::{ReeveProcess.AccountId}:role/aws-service-role/ledger.example.com/{Role}", role.GetProperty("Role").GetProperty("Arn").GetString());
        Assert.Equal("Lets Example Ledger notify on your behalf.", role.GetProperty("Role").GetProperty("Description").GetString());
        Assert.Equal("v1", policy.GetProperty("Policy").GetProperty("DefaultVersionId").GetString());
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Notify","Effect":"Allow","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:ledger-*"}]}""",
            JsonSerializer.Serialize(document.GetProperty("PolicyVersion").GetProperty("Document")));
        Assert.Contains("(UnmodifiableEntity) when calling the AttachRolePolicy operation", update.Output, StringComparison.Ordinal);
        Assert.Contains($"ledger.example.com has roles in 1 account: {ReeveProcess.AccountId}", inUse.Output, StringComparison.Ordinal);
        Assert.Equal("SUCCEEDED", end.GetProperty("Status").GetString());
        Assert.Equal("ledger.example.com is no longer registered.", removed);
        Assert.Contains("(InvalidInput) when calling the CreateServiceLinkedRole operation", gone.Output, StringComparison.Ordinal);
    }

    private static string Manifest() =>
        string.Join('\n', MarkdownBlocks.Read(File.ReadAllText(Repository.Of("docs/linked-services.md")), "yaml")[0]);
}

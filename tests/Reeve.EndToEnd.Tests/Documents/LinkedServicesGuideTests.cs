using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Documents;

/// <summary>The guide to linked services is true: its commands are run as they stand there, but for the port.</summary>
public sealed class LinkedServicesGuideTests
{
    private const string Document = "docs/linked-services.md";

    [Fact]
    public async Task From_nothing_to_a_role_that_is_used_and_back()
    {
        await Tools.RequireAwsCliAsync();
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await WriteManifestAsync(reeve);

        var outcomes = await RunAsync(shell, reeve, Blocks("From nothing to a role").Skip(1)); // the first one is the server's terminal

        var refused = Assert.Single(outcomes, outcome => outcome.Outcome.ExitCode != 0);
        Assert.StartsWith("aws iam attach-role-policy", refused.Command, StringComparison.Ordinal);
        Assert.Contains("(UnmodifiableEntity)", refused.Outcome.Output, StringComparison.Ordinal);
        var statuses = outcomes.Where(outcome => outcome.Command.StartsWith("aws iam get-service-linked-role-deletion-status", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, statuses.Length);
        Assert.Contains($"arn:aws:ledger:eu-central-1:{ReeveProcess.AccountId}:ledger/books", statuses[0].Outcome.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED", statuses[0].Outcome.Output, StringComparison.Ordinal);
        Assert.Contains("SUCCEEDED", statuses[1].Outcome.Output, StringComparison.Ordinal);
        var forecast = Assert.Single(outcomes, outcome => outcome.Command.Contains("deletion-forecast", StringComparison.Ordinal));
        Assert.Contains("cannot be deleted now", forecast.Outcome.Output, StringComparison.Ordinal);
        Assert.Equal("ledger.example.com is no longer registered.", outcomes[^1].Outcome.Output);
    }

    [Fact]
    public async Task What_it_shows_of_versions_keys_and_the_service_API_works_as_it_stands_there()
    {
        await Tools.RequireAwsCliAsync();
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await WriteManifestAsync(reeve);
        await shell.RunAsync("./reeve service apply ledger.yaml && aws iam create-service-linked-role --aws-service-name ledger.example.com");

        var rest = await RunAsync(shell, reeve, Blocks("Versions"));
        rest.AddRange(await RunAsync(shell, reeve, Blocks("The service's credentials")));
        await shell.RunAsync("KEY=$(./reeve service key rotate ledger.example.com --json); SERVICE_KEY_ID=$(jq -r .accessKeyId <<< \"$KEY\") SERVICE_SECRET=$(jq -r .secretAccessKey <<< \"$KEY\")");
        await shell.RunAsync($"CALLER='{HandOver(reeve.Root)}'");
        var calls = await RunAsync(shell, reeve, Blocks("The service API"));

        Assert.All(rest, command => Assert.True(command.Outcome.ExitCode == 0, $"{command.Command}\n{command.Outcome.Output}"));
        Assert.All(calls, command => Assert.True(command.Outcome.ExitCode == 0, $"{command.Command}\n{command.Outcome.Output}"));
        Assert.Equal(3, calls.Count);
        Assert.Contains("\"decision\":\"allowed\"", calls[0].Outcome.Output, StringComparison.Ordinal);
        Assert.Contains("AccessKeyId", calls[1].Outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"leaseId\":\"books\"", calls[2].Outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_prints_what_is_shown()
    {
        await Tools.RequireAwsCliAsync();
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await WriteManifestAsync(reeve);
        const string Books = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ledger:CreateLedger","Resource":"arn:aws:ledger:eu-central-1:123456789012:ledger/books"}]}""";
        var prepared = await shell.RunAsync(
            $"""
            ./reeve service apply ledger.yaml &&
            aws iam create-service-linked-role --aws-service-name ledger.example.com &&
            aws iam create-user --user-name ann &&
            aws iam create-policy --policy-name books --policy-document '{Books}' &&
            aws iam attach-user-policy --user-name ann --policy-arn arn:aws:iam::{ReeveProcess.AccountId}:policy/books
            """);
        Assert.True(prepared.ExitCode == 0, prepared.Output);
        var shown = Assert.Single(MarkdownBlocks.Read(await File.ReadAllTextAsync(Repository.Of(Document), TestContext.Current.CancellationToken), "console", "Who can do it"));

        var printed = (await shell.RunAsync("./" + shown[0]["$ ".Length..])).Succeeded();

        Assert.Equal(string.Join('\n', shown.Skip(1)), printed);
    }

    private static IEnumerable<IReadOnlyList<string>> Blocks(string section) =>
        MarkdownBlocks.Read(File.ReadAllText(Repository.Of(Document)), "sh", section);

    private static Task WriteManifestAsync(ReeveProcess reeve) => File.WriteAllTextAsync(
        Path.Combine(reeve.Directory, "ledger.yaml"),
        string.Join('\n', MarkdownBlocks.Read(File.ReadAllText(Repository.Of(Document)), "yaml")[0]),
        TestContext.Current.CancellationToken);

    private static async Task<List<(string Command, CommandOutcome Outcome)>> RunAsync(Shell shell, ReeveProcess reeve, IEnumerable<IReadOnlyList<string>> blocks)
    {
        var outcomes = new List<(string, CommandOutcome)>();
        foreach (var command in blocks.SelectMany(Commands))
        {
            outcomes.Add((command, await shell.RunAsync(command.Replace("http://127.0.0.1:8400", reeve.Address.ToString().TrimEnd('/'), StringComparison.Ordinal))));
        }

        return outcomes;
    }

    // A command ends with its line, but for one that goes on behind a backslash or has its input below it.
    private static IEnumerable<string> Commands(IReadOnlyList<string> block)
    {
        var command = new StringBuilder();
        var isInput = false;
        foreach (var line in block)
        {
            command.Append(line);
            isInput = isInput ? line != "END" : line.EndsWith("<<END", StringComparison.Ordinal);
            if (isInput || line.EndsWith('\\'))
            {
                command.Append('\n');
                continue;
            }

            yield return command.ToString();
            command.Clear();
        }
    }

    // What the account's root signed for the ledger, as the ledger hands it over.
    private static string HandOver(SigningCredentials caller)
    {
        var request = new SignedRequest("POST", "/ledgers", new HeaderField[] { new("Host", "ledger.internal") }, Encoding.UTF8.GetBytes("{}"));
        var signed = RequestSigner.Sign(request, caller, "us-east-1", "ledger", TimeProvider.System.GetUtcNow());
        return JsonSerializer.Serialize(new JsonObject
        {
            ["request"] = new JsonObject
            {
                ["method"] = signed.Method,
                ["target"] = signed.Target,
                ["headers"] = new JsonObject(signed.Headers.ToArray().Select(header => KeyValuePair.Create(header.Name, (JsonNode?)new JsonArray(header.Value)))),
                ["bodySha256"] = Convert.ToHexStringLower(SHA256.HashData(signed.Body.Span)),
            },
        });
    }
}

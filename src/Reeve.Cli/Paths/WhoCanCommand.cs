using System.CommandLine;
using System.Text.Json;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator;
using Reeve.Server.Operator.Paths;

namespace Reeve.Cli.Paths;

/// <summary><c>reeve who-can</c>: who can do something to a resource, directly or through a linked service.</summary>
internal static class WhoCanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var action = new Argument<string>("action") { HelpName = "ACTION", Description = "The action, such as sns:Publish." };
        var resource = new Argument<string>("resource") { HelpName = "RESOURCE", Description = "The ARN of the resource, or * for actions that have none." };
        var accountId = new Option<string>("--account-id") { HelpName = "ID", Description = "The account, 12 digits.", Required = true };
        var serviceResource = new Option<string?>("--service-resource")
        {
            HelpName = "ARN",
            Description = "The resource that services' actions are asked on; some resource that they take, where it is not given.",
        };
        return new Command("who-can", "Shows who can do something to a resource, directly or by having a linked service do it.") { action, resource, accountId, serviceResource }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => FindAsync(
                    client,
                    parsed.GetRequiredValue(accountId),
                    [
                        new(PathNames.Action, parsed.GetRequiredValue(action)), new(PathNames.Resource, parsed.GetRequiredValue(resource)),
                        new(PathNames.ServiceResource, parsed.GetValue(serviceResource)),
                    ],
                    cancellationToken),
                PathText.Write)
            .WithHelp(
                "reeve who-can sns:Publish arn:aws:sns:eu-central-1:123456789012:ledger-events --account-id 123456789012",
                "reeve who-can s3:ListAllMyBuckets '*' --account-id 123456789012 --json | jq -r '.paths[].principal'");
    }

    // All pages together are one answer.
    private static async Task<OperatorReply<AccessPathListAnswer>> FindAsync(
        OperatorClient client, string accountId, KeyValuePair<string, string?>[] question, CancellationToken cancellationToken)
    {
        var (paths, count) = (new List<AccessPathAnswer>(), 0);
        string? marker = null;
        do
        {
            switch (await client.WhoCanAsync(accountId, [.. question, new(PathNames.Marker, marker)], cancellationToken))
            {
                case OperatorReply<AccessPathListAnswer>.Done done:
                    paths.AddRange(done.Value.Paths);
                    count += done.Value.PrincipalsLookedAt;
                    marker = done.Value.NextMarker;
                    break;
                case var refused:
                    return refused;
            }
        }
        while (marker is not null);

        var all = new AccessPathListAnswer([.. paths], count);
        return new OperatorReply<AccessPathListAnswer>.Done(all, JsonSerializer.Serialize(all, OperatorJson.Default.AccessPathListAnswer));
    }
}

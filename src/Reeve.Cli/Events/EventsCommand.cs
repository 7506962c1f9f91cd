using System.CommandLine;
using System.Text.Json;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Iam.Audit;
using Reeve.Server.Operator;

namespace Reeve.Cli.Events;

/// <summary><c>reeve events</c>: what was called in an account.</summary>
internal static class EventsCommand
{
    private const int UsualLimit = 50;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var accountId = new Argument<string>("account-id") { HelpName = "ID", Description = "The account, 12 digits." };
        var attribute = new Option<AuditAttribute?>("--attribute") { HelpName = "NAME", Description = $"What has to be VALUE: {string.Join(", ", Enum.GetNames<AuditAttribute>())}." };
        var value = new Option<string?>("--value") { HelpName = "VALUE", Description = "The value of the attribute, exactly." };
        var from = new Option<string?>("--from") { HelpName = "TIME", Description = "Nothing from before: 2026-05-09T15:45:35Z." };
        var until = new Option<string?>("--until") { HelpName = "TIME", Description = "Nothing from after." };
        var limit = new Option<int>("--limit") { HelpName = "COUNT", Description = "How many events at most.", DefaultValueFactory = _ => UsualLimit };
        return new Command("events", "Shows what was called in an account, newest first.") { accountId, attribute, value, from, until, limit }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => FindAsync(
                    client,
                    parsed.GetRequiredValue(accountId),
                    [
                        new("attribute", parsed.GetValue(attribute)?.ToString()), new("value", parsed.GetValue(value)),
                        new("from", parsed.GetValue(from)), new("until", parsed.GetValue(until)),
                    ],
                    parsed.GetValue(limit),
                    cancellationToken),
                EventText.Write,
                parsed => parsed.GetValue(limit) < 1 ? "--limit is at least 1." : null)
            .WithHelp(
                "reeve events 123456789012",
                "reeve events 123456789012 --attribute EventName --value CreateServiceLinkedRole",
                "reeve events 123456789012 --from 2026-05-09T00:00:00Z --limit 1000 --json | jq -r .errorCode");
    }

    // Pages until there are as many as asked for. As JSON each event is a line: that is how trails are kept and read.
    private static async Task<OperatorReply<EventListAnswer>> FindAsync(
        OperatorClient client, string accountId, KeyValuePair<string, string?>[] filter, int limit, CancellationToken cancellationToken)
    {
        var events = new List<JsonElement>();
        string? token = null;
        do
        {
            var size = Math.Min(limit - events.Count, AuditQuery.LargestPage);
            switch (await client.EventsAsync(accountId, [.. filter, new("limit", $"{size}"), new("nextToken", token)], cancellationToken))
            {
                case OperatorReply<EventListAnswer>.Done done:
                    events.AddRange(done.Value.Events);
                    token = done.Value.NextToken;
                    break;
                case var refused:
                    return refused;
            }
        }
        while (token is not null && events.Count < limit);

        return new OperatorReply<EventListAnswer>.Done(new([.. events], token), string.Join('\n', events.Select(told => told.GetRawText())));
    }
}

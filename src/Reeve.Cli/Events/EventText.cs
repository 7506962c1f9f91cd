using System.Text.Json;
using Reeve.Server.Operator;

namespace Reeve.Cli.Events;

/// <summary>Events as people read them: a line each.</summary>
internal static class EventText
{
    /// <summary>Writes the events.</summary>
    public static void Write(TextWriter output, EventListAnswer list)
    {
        if (list.Events.Length == 0)
        {
            output.WriteLine("There are no such events.");
            return;
        }

        var rows = list.Events.Select(Columns).ToArray();
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine($"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}".TrimEnd());
        }
    }

    private static string[] Columns(JsonElement told) =>
        [Text(told, "eventTime"), Text(told, "eventName"), Who(told.GetProperty("userIdentity")), Text(told, "errorCode")];

    // The operator is no principal, and has no ARN.
    private static string Who(JsonElement identity) => Text(identity, "arn") is { Length: > 0 } arn ? arn : Text(identity, "type") is "Operator" ? "operator" : "";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

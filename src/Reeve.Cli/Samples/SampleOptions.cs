using System.CommandLine;

namespace Reeve.Cli.Samples;

/// <summary>Where the samples are, and where they listen.</summary>
internal sealed record SampleOptions(string Directory, string LedgerUrl, string NotificationsUrl)
{
    private static readonly Option<bool> With = new("--with-samples") { Description = "Runs the two sample services beside the server." };

    private static readonly Option<string?> From = new("--samples") { HelpName = "DIR", Description = "Where the samples are built. [default: beside the program]" };

    private static readonly Option<string?> Ledger = new("--ledger-url")
    {
        HelpName = "URL",
        Description = $"Where the sample ledger listens. [default: {DefaultLedger}]",
    };

    private static readonly Option<string?> Notifications = new("--notifications-url")
    {
        HelpName = "URL",
        Description = $"Where the sample notifications listen. [default: {DefaultNotifications}]",
    };

    private const string DefaultLedger = "http://127.0.0.1:8410";
    private const string DefaultNotifications = "http://127.0.0.1:8420";

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Add(With);
        command.Add(From);
        command.Add(Ledger);
        command.Add(Notifications);
    }

    /// <summary>What a command line says; null when it does not want the samples.</summary>
    public static SampleOptions? Read(ParseResult parsed, Terminal terminal) => !parsed.GetValue(With)
        ? null
        : new(
            Path.GetFullPath(parsed.GetValue(From) ?? Path.Combine(AppContext.BaseDirectory, "..", "samples"), terminal.WorkingDirectory),
            parsed.GetValue(Ledger) ?? DefaultLedger,
            parsed.GetValue(Notifications) ?? DefaultNotifications);
}

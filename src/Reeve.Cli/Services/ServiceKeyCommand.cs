using System.CommandLine;
using System.Globalization;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service key</c>: the credentials that a service signs with.</summary>
internal static class ServiceKeyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("key", "Issues, lists, rotates and revokes the access keys that a service signs with.")
    {
        Issue(terminal, "issue", "Makes an access key and shows its secret, this once. A service has two at most.", rotates: false),
        List(terminal),
        Issue(terminal, "rotate", "Makes an access key and shows its secret, this once; of two that there are, the older is revoked.", rotates: true),
        Revoke(terminal),
    }.WithHelp("reeve service key issue ledger.example.com", "reeve service key rotate ledger.example.com");

    private static Command Issue(Terminal terminal, string name, string description, bool rotates)
    {
        var service = ServiceArguments.Service();
        return new Command(name, description) { service }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.IssueServiceKeyAsync(parsed.GetRequiredValue(service), rotates, cancellationToken),
                Show)
            .WithHelp($"reeve service key {name} ledger.example.com");
    }

    private static Command List(Terminal terminal)
    {
        var service = ServiceArguments.Service();
        return new Command("list", "Lists the access keys of a service, without their secrets.") { service }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ListServiceKeysAsync(parsed.GetRequiredValue(service), cancellationToken),
                Show)
            .WithHelp("reeve service key list ledger.example.com");
    }

    private static Command Revoke(Terminal terminal)
    {
        var service = ServiceArguments.Service();
        var key = new Argument<string>("access-key-id") { HelpName = "KEY", Description = "The id of the access key." };
        return new Command("revoke", "Revokes an access key for good: what is signed with it is refused from now on.") { service, key }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.RevokeServiceKeyAsync(parsed.GetRequiredValue(service), parsed.GetRequiredValue(key), cancellationToken),
                (output, revoked) => output.WriteLine($"The access key {revoked.AccessKeyId} is revoked."))
            .WithHelp("reeve service key revoke ledger.example.com AKIAEXAMPLEEXAMPLEEX");
    }

    private static void Show(TextWriter output, IssuedServiceKeyAnswer key)
    {
        output.WriteLine($"access key id      {key.AccessKeyId}");
        output.WriteLine($"secret access key  {key.SecretAccessKey}");
        output.WriteLine();
        output.WriteLine("The secret is not shown again. With this key one speaks for the service, in every account.");
        if (key.RevokedAccessKeyId is { } revoked)
        {
            output.WriteLine($"The access key {revoked} is revoked.");
        }
    }

    private static void Show(TextWriter output, ServiceKeyListAnswer list)
    {
        foreach (var key in list.AccessKeys)
        {
            output.WriteLine($"{key.AccessKeyId}  {key.CreateDate.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
        }

        if (list.AccessKeys.Length == 0)
        {
            output.WriteLine("The service has no access keys. Make one with: reeve service key issue SERVICE");
        }
    }
}

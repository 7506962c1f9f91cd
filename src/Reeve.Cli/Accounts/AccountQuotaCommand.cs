using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Quotas;

namespace Reeve.Cli.Accounts;

/// <summary><c>reeve account quota</c>: how much an account may hold.</summary>
internal static class AccountQuotaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("quota", "Shows and sets how much an account may hold.")
    {
        Show(terminal),
        Set(terminal),
    }.WithHelp("reeve account quota show 123456789012", "reeve account quota set 123456789012 UsersQuota=10000 RolesQuota=5000");

    private static Command Show(Terminal terminal)
    {
        var account = Account();
        return new Command("show", "Shows the quotas of an account: what they are, AWS's default, and the highest that they may be set to.") { account }
            .Calling(terminal, (client, parsed, cancellationToken) => client.QuotasAsync(parsed.GetRequiredValue(account), null, cancellationToken), Write)
            .WithHelp("reeve account quota show 123456789012");
    }

    private static Command Set(Terminal terminal)
    {
        var account = Account();
        var settings = new Argument<string[]>("NAME=VALUE") { Description = "Quotas, as `show` names them; none for AWS's defaults.", Arity = ArgumentArity.ZeroOrMore };
        return new Command("set", "Sets quotas of an account, in place of all that were set before: the others are AWS's defaults.") { account, settings }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.QuotasAsync(parsed.GetRequiredValue(account), Read(parsed.GetValue(settings) ?? []), cancellationToken),
                Write,
                parsed => FindFault(parsed.GetValue(settings) ?? []))
            .WithHelp("reeve account quota set 123456789012 UsersQuota=10000 RolesQuota=5000", "reeve account quota set 123456789012");
    }

    private static Argument<string> Account() => new("ACCOUNT") { Description = "The account's id, 12 digits." };

    // Which names there are and how high they go, the server says.
    private static string? FindFault(string[] settings)
    {
        if (settings.FirstOrDefault(setting => setting.Split('=') is not [{ Length: > 0 }, var value] || Number(value) is null) is { } wrong)
        {
            return $"'{wrong}' is not NAME=VALUE with a whole number, such as UsersQuota=10000.";
        }

        return settings.GroupBy(setting => setting.Split('=')[0], StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { Key: var twice }
            ? $"'{twice}' is set twice."
            : null;
    }

    private static QuotaStatement Read(string[] settings) => new(settings.Select(setting => setting.Split('=')).ToDictionary(
        pair => pair[0], pair => JsonElement.Parse(Number(pair[1])!.Value.ToString(CultureInfo.InvariantCulture)), StringComparer.Ordinal)); // checked before

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Write(TextWriter output, QuotaListAnswer list)
    {
        var widest = list.Quotas.Max(quota => quota.Name.Length);
        output.WriteLine($"{"quota".PadRight(widest)}  {"value",6}  {"default",7}  {"highest",7}");
        foreach (var quota in list.Quotas)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{quota.Name.PadRight(widest)}  {quota.Value,6}  {quota.Default,7}  {quota.Highest,7}"));
        }
    }
}

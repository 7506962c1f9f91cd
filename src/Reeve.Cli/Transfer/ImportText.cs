using Reeve.Server.Operator;

namespace Reeve.Cli.Transfer;

/// <summary>What became of an imported file, for people.</summary>
internal static class ImportText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, ImportAnswer answer)
    {
        var carried = answer.Carried;
        output.WriteLine(answer.DryRun
            ? $"Nothing is written. The account {answer.AccountId} would take:"
            : $"The account {answer.AccountId} has taken{(answer.FileAccountId is { } from && from != answer.AccountId ? $", from the account {from}" : "")}:");
        WriteCount(output, carried.Users, "users", "");
        WriteCount(output, carried.Groups, "groups", "");
        WriteCount(output, carried.Roles, "roles", FormattableString.Invariant($", {carried.ServiceLinkedRoles} of them service-linked"));
        WriteCount(output, carried.Policies, "managed policies", "");
        WriteCount(output, carried.InstanceProfiles, "instance profiles", "");
        if (answer.RewrittenDocuments > 0)
        {
            output.WriteLine(FormattableString.Invariant($"In {answer.RewrittenDocuments} documents ids were replaced by those that are here."));
        }

        WriteFindings(output, "Not carried:", answer.Findings.Where(finding => finding.LeftOut));
        WriteFindings(output, "Good to know:", answer.Findings.Where(finding => !finding.LeftOut));
    }

    private static void WriteCount(TextWriter output, int count, string what, string more) =>
        output.WriteLine(FormattableString.Invariant($"{count,8} {what}{more}"));

    private static void WriteFindings(TextWriter output, string title, IEnumerable<ImportFindingAnswer> findings)
    {
        var isFirst = true;
        foreach (var finding in findings)
        {
            if (isFirst)
            {
                output.WriteLine();
                output.WriteLine(title);
                isFirst = false;
            }

            output.WriteLine($"  {finding.Kind} {finding.Name}: {finding.Message}");
        }
    }
}

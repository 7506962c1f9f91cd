using System.CommandLine;
using Reeve.Catalog.ActionReference;
using Reeve.Cli.Commands;
using Reeve.Policy.Lint;

namespace Reeve.Cli.Policies;

/// <summary><c>reeve policy check</c>: says all that is wrong with policies.</summary>
internal static class PolicyCheckCommand
{
    private const string Notes = """
        Each finding is one line, file:line:column: severity code: message. docs/policy-check.md describes the codes.
        The exit code is 0 where nothing is found that fails the check, 1 where something is, and 2 where the command line
        is wrong or a file cannot be read.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = $"Files with one policy each; {PolicySource.StandardInput} is the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var kind = Choice("--kind", "KIND", "What the policies are attached to", KindNames.Default, KindNames.All);
        var format = Choice("--format", "FORMAT", "How findings are written", CheckFormats.Default, CheckFormats.All);
        var failOn = Choice("--fail-on", "SEVERITY", "The least severity that fails the check", "error", ["error", "warning"]);
        var command = new Command("check", "Finds every fault for which AWS refuses a policy, and what it saves but was likely not meant.") { files, kind, format, failOn };
        command.SetAction((parsed, _) => Task.FromResult(Run(
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(kind),
            parsed.GetRequiredValue(format),
            parsed.GetRequiredValue(failOn) == "error" ? FindingSeverity.Error : FindingSeverity.Warning,
            terminal)));
        return command.WithNotes(Notes).WithHelp(
            "reeve policy check policies/*.json",
            "reeve policy check --kind trust --fail-on warning role-trust.json",
            "reeve policy check --format sarif policies/*.json > policies.sarif",
            "aws iam get-role --role-name app --query Role.AssumeRolePolicyDocument | reeve policy check --kind trust -");
    }

    private static Option<string> Choice(string name, string helpName, string description, string byDefault, string[] values) =>
        new Option<string>(name)
        {
            HelpName = helpName,
            Description = $"{description}: {string.Join(", ", values[..^1])} or {values[^1]}.",
            DefaultValueFactory = _ => byDefault,
        }.AcceptOnlyFromAmong(values);

    private static int Run(string[] files, string kindName, string format, FindingSeverity failing, Terminal terminal)
    {
        var linter = new PolicyLinter(AwsActionReference.Shared);
        var (checks, code) = (new List<PolicyCheck>(), ExitCode.Success);
        foreach (var file in files)
        {
            if (PolicySource.TryRead(file, terminal, out var document, out var reason))
            {
                checks.Add(new PolicyCheck(file, kindName, linter.Check(document, KindNames.Parse(kindName))));
            }
            else
            {
                code = terminal.Fail(ExitCode.Usage, reason);
            }
        }

        CheckFormats.Write(format, checks, terminal.Out);
        var isFailed = checks.Exists(check => check.Findings.Any(finding => finding.Rule.Severity >= failing));
        return code == ExitCode.Success && isFailed ? ExitCode.Failure : code;
    }
}

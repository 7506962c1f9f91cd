using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Server.Evaluation;

namespace Reeve.Cli.Policies;

/// <summary><c>reeve policy evaluate</c>: decides cases, one to a line.</summary>
internal static class PolicyEvaluateCommand
{
    private const string StandardInput = "-";

    private const string Notes = """
        A case is one JSON object:
          {"principal": ARN | service principal | "*", "action": text, "resource": ARN | "*", "resourceAccount"?: text,
           "context"?: {key: value | [values]}, "identityPolicies"?: [policy], "resourcePolicy"?: policy,
           "permissionsBoundaries"?: [policy], "sessionPolicies"?: [policy],
           "serviceControlPolicies"?: [[policy] per level from the root], "resourceControlPolicies"?: [[policy] per level]}
        A policy is a document, or {"name": text, "document": document}; a document is an object or a string that holds one.

        Each case is answered by one line:
          {"decision": "Allowed" | "ExplicitDeny" | "ImplicitDeny", "statements": [{"policy", "sid"?, "index", "effect"}],
           "missingContextKeys": [key], "reason": text}
        or {"error": text} where it cannot be read. The exit code is 0 when every case could be read, and 1 otherwise.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = $"A file with a case on each line, or with a JSON list of cases; {StandardInput} is the standard input, a case on each line.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardInput,
        };
        var command = new Command("evaluate", "Decides requests that are given in full, with their policies, and says why.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), terminal, cancellationToken));
        return command
            .WithNotes(Notes)
            .WithHelp(
                "reeve policy evaluate cases.jsonl",
                "reeve policy evaluate < cases.jsonl > answers.jsonl",
                "reeve policy evaluate cases.jsonl | jq --raw-output 'select(.decision != \"Allowed\").reason'");
    }

    private static async Task<int> RunAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var isFile = file != StandardInput;
            await using var input = isFile ? File.OpenRead(Path.GetFullPath(file, terminal.WorkingDirectory)) : terminal.OpenIn();
            await using var output = terminal.OpenOut();
            var cases = new CaseStream(input, new CaseCutter(mayBeList: isFile), EvaluationLimits.MaxCaseBytes);
            var tally = await new EvaluationRun(cases, output).RunAsync(cancellationToken);
            return tally.Unreadable == 0 ? ExitCode.Success : terminal.Fail(ExitCode.Failure, $"{tally}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(ExitCode.Failure, exception.Message);
        }
    }
}

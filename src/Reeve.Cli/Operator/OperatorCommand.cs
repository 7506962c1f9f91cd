using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Operator;

/// <summary>A command that makes one call to the operator API and shows the answer, to people or as JSON.</summary>
internal static class OperatorCommand
{
    /// <summary>Completes a command that has its own arguments and options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="terminal">Where the answer goes.</param>
    /// <param name="call">Makes the call.</param>
    /// <param name="show">Writes the answer for people.</param>
    /// <param name="refuse">Says why the call is not made at all, or returns null.</param>
    public static Command Calling<T>(
        this Command command,
        Terminal terminal,
        Func<OperatorClient, ParseResult, CancellationToken, Task<OperatorReply<T>>> call,
        Action<TextWriter, T> show,
        Func<ParseResult, string?>? refuse = null)
    {
        var json = new Option<bool>("--json") { Description = "Writes the answer as JSON." };
        command.Add(json);
        var connection = new OperatorOptions(terminal);
        connection.AddTo(command);
        command.SetAction((parsed, cancellationToken) => refuse?.Invoke(parsed) is { } reason
            ? Task.FromResult(terminal.Fail(ExitCode.Usage, reason))
            : connection.RunAsync(parsed, async client => Tell(
                await call(client, parsed, cancellationToken),
                terminal,
                done => Show(terminal.Out, done, parsed.GetValue(json) ? null : show))));
        return command.WithNotes(OperatorOptions.Notes);
    }

    private static int Tell<T>(OperatorReply<T> reply, Terminal terminal, Action<OperatorReply<T>.Done> show)
    {
        switch (reply)
        {
            case OperatorReply<T>.Done done:
                show(done);
                return ExitCode.Success;
            case OperatorReply<T>.Refused refused:
                return terminal.Fail(ExitCode.Failure, $"{refused.Message} ({refused.Code})");
            default:
                throw new InvalidOperationException("OperatorReply is closed.");
        }
    }

    private static void Show<T>(TextWriter output, OperatorReply<T>.Done done, Action<TextWriter, T>? show)
    {
        if (show is null)
        {
            output.WriteLine(done.Json);
        }
        else
        {
            show(output, done.Value);
        }
    }
}

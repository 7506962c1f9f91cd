using System.Text;

namespace Reeve.EndToEnd.Tests.Running;

/// <summary>A bash that commands are typed into, one after the other, as into a terminal: what one exports the next one sees.</summary>
internal sealed class Shell : IAsyncDisposable
{
    private const string Mark = "---- ended with ";

    private readonly ChildProcess _bash;

    private Shell(ChildProcess bash) => _bash = bash;

    /// <summary>Opens one that knows nothing of a server.</summary>
    public static Shell Open(string directory) => new(ChildProcess.Start("bash", ["--noprofile", "--norc"], directory, AwsEnvironment.Plain));

    /// <summary>Opens one whose AWS commands go to a server, as the root of its first account.</summary>
    public static Shell Open(ReeveProcess reeve) =>
        new(ChildProcess.Start("bash", ["--noprofile", "--norc"], reeve.Directory, AwsEnvironment.Of(reeve)));

    /// <summary>Runs a command.</summary>
    public async Task<CommandOutcome> RunAsync(string command)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await _bash.Input.WriteAsync($"{{ {command}\n}} </dev/null 2>&1; printf '\\n{Mark}%d\\n' $?\n".AsMemory(), cancellationToken);
        await _bash.Input.FlushAsync(cancellationToken);
        var output = new StringBuilder();
        while (await _bash.Output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                return new(int.Parse(line[Mark.Length..], null), output.ToString().TrimEnd('\n'));
            }

            output.Append(line).Append('\n');
        }

        throw new InvalidOperationException($"The shell ended during: {command}\n{output}{_bash.Errors}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _bash.DisposeAsync();
}

namespace Reeve.EndToEnd.Tests.Running;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, standard output and error in one, without the last line break.</param>
internal sealed record CommandOutcome(int ExitCode, string Output)
{
    /// <summary>The output of a command that has to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"The command ended with {ExitCode}:\n{Output}");
        return Output;
    }
}

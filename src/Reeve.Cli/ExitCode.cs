namespace Reeve.Cli;

/// <summary>What <c>reeve</c> tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>It is done.</summary>
    public const int Success = 0;

    /// <summary>It could not be done.</summary>
    public const int Failure = 1;

    /// <summary>The command line or the configuration is wrong; nothing was tried.</summary>
    public const int Usage = 2;
}

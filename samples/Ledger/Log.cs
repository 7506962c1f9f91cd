namespace Reeve.Samples.Ledger;

/// <summary>What the service logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Arn} has no lease: {Reason}")]
    public static partial void LeaseRefused(this ILogger logger, string arn, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Arn} has no lease")]
    public static partial void LeaseNotHeld(this ILogger logger, string arn, Exception exception);
}

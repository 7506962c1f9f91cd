namespace Reeve.Server;

/// <summary>Everything that the server logs. Event ids: 1xxx start-up, 2xxx authentication, 4xxx operations, 5xxx storage.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Debug, "Request {RequestId}: signature rejected: {Code}")]
    public static partial void SignatureRejected(this ILogger logger, string requestId, string code);

    [LoggerMessage(4101, LogLevel.Error, "Request {RequestId} failed")]
    public static partial void RequestFailed(this ILogger logger, string requestId, Exception fault);

    [LoggerMessage(4201, LogLevel.Error, "The deletion of a service-linked role ({TaskId}) could not be carried on; it is tried again")]
    public static partial void DeletionFailed(this ILogger logger, string taskId, Exception fault);

    [LoggerMessage(4202, LogLevel.Error, "The credential report of account {AccountId} could not be made; it is tried again")]
    public static partial void ReportFailed(this ILogger logger, string accountId, Exception fault);

    [LoggerMessage(4203, LogLevel.Error, "When keys of account {AccountId} were last used could not be written; it is tried again")]
    public static partial void LastUsesNotWritten(this ILogger logger, string accountId, Exception fault);

    [LoggerMessage(5102, LogLevel.Error, "Audit events could not be written to the audit log file; they are in the store")]
    public static partial void AuditLogFailed(this ILogger logger, Exception fault);

    [LoggerMessage(5101, LogLevel.Error, "Old audit events could not be removed; it is tried again")]
    public static partial void PruningFailed(this ILogger logger, Exception fault);
}

using Microsoft.Extensions.Logging;

namespace Reeve.Client;

/// <summary>What the client logs.</summary>
internal static partial class Log
{
    [LoggerMessage(2201, LogLevel.Warning, "Reeve does not answer; the request is refused")]
    public static partial void Unavailable(this ILogger logger, Exception exception);

    [LoggerMessage(2202, LogLevel.Debug, "Reeve does not believe who the caller is: {Reason}")]
    public static partial void InvalidCaller(this ILogger logger, string reason);

    [LoggerMessage(4201, LogLevel.Warning, "The lease {LeaseId} on {RoleName} in {AccountId} was not renewed: {Reason}")]
    public static partial void LeaseNotRenewed(this ILogger logger, string leaseId, string roleName, string accountId, string reason);

    [LoggerMessage(4202, LogLevel.Warning, "A question on usage was refused: {Reason}")]
    public static partial void UsageRefused(this ILogger logger, string reason);
}

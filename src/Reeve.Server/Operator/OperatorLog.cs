using System.Net;

namespace Reeve.Server.Operator;

/// <summary>What the operator API logs: who was refused, and which accounts came and went.</summary>
internal static partial class OperatorLog
{
    [LoggerMessage(2201, LogLevel.Warning, "Operator request from {Address} refused: no valid token")]
    public static partial void OperatorRefused(this ILogger logger, IPAddress? address);

    [LoggerMessage(4301, LogLevel.Information, "Account {AccountId} created")]
    public static partial void AccountCreated(this ILogger logger, string accountId);

    [LoggerMessage(4302, LogLevel.Information, "Account {AccountId} deleted with everything in it")]
    public static partial void AccountDeleted(this ILogger logger, string accountId);
}

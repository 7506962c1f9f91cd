using System.Net;

namespace Reeve.Server.Operator;

/// <summary>What the operator API logs: who was refused, and which accounts came and went, which services are made to misbehave.</summary>
internal static partial class OperatorLog
{
    [LoggerMessage(2201, LogLevel.Warning, "Operator request from {Address} refused: {Reason}")]
    public static partial void OperatorRefused(this ILogger logger, IPAddress address, string reason);

    [LoggerMessage(4301, LogLevel.Information, "Account {AccountId} created")]
    public static partial void AccountCreated(this ILogger logger, string accountId);

    [LoggerMessage(4302, LogLevel.Information, "Account {AccountId} deleted with everything in it")]
    public static partial void AccountDeleted(this ILogger logger, string accountId);

    [LoggerMessage(4311, LogLevel.Information, "Manifest {Version} of the linked service {ServicePrincipal} applied")]
    public static partial void ServiceApplied(this ILogger logger, string servicePrincipal, int version);

    [LoggerMessage(4312, LogLevel.Information, "Linked service {ServicePrincipal} removed")]
    public static partial void ServiceDeleted(this ILogger logger, string servicePrincipal);

    [LoggerMessage(4313, LogLevel.Information, "Access key {AccessKeyId} issued to the linked service {ServicePrincipal}")]
    public static partial void ServiceKeyIssued(this ILogger logger, string servicePrincipal, string accessKeyId);

    [LoggerMessage(4314, LogLevel.Information, "Access key {AccessKeyId} of the linked service {ServicePrincipal} revoked")]
    public static partial void ServiceKeyRevoked(this ILogger logger, string servicePrincipal, string accessKeyId);

    [LoggerMessage(4315, LogLevel.Information, "Account {AccountId} filled from a file: {Users} users, {Roles} roles, {Policies} policies")]
    public static partial void AccountImported(this ILogger logger, string accountId, int users, int roles, int policies);

    [LoggerMessage(4321, LogLevel.Warning, "{ServicePrincipal} MISBEHAVES NOW, as the operator asks for a test: {Faults}. It ends with the faults' deletion, or with this process")]
    public static partial void FaultsSet(this ILogger logger, string servicePrincipal, string faults);

    [LoggerMessage(4322, LogLevel.Warning, "{ServicePrincipal} does not misbehave any more")]
    public static partial void FaultsLifted(this ILogger logger, string servicePrincipal);
}

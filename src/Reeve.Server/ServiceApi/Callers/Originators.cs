using Reeve.Iam.Secrets;

namespace Reeve.Server.ServiceApi.Callers;

/// <summary>
/// Tokens by which a linked service names the caller that made it act. Only a caller that was verified has one, and only for that service, so that
/// no service can put its deeds down to somebody who never called it.
/// </summary>
internal static class Originators
{
    private const string Purpose = "reeve/originator/";

    /// <summary>The token of a caller of a service.</summary>
    public static string Seal(IMarkerSealer sealer, string callerArn, string servicePrincipal) => sealer.Seal(callerArn, Purpose + servicePrincipal);

    /// <summary>The ARN of the caller, or null when the service was not given the token.</summary>
    public static string? Open(IMarkerSealer sealer, string token, string servicePrincipal) => sealer.Open(token, Purpose + servicePrincipal);
}

using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Authorization;

/// <summary>What AWS keeps from temporary credentials by their kind, whatever policies say.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html</remarks>
internal static class SessionRestrictions
{
    /// <summary>Why a session cannot make a call, or null.</summary>
    public static IamError? FindRefusal(OperationDescriptor operation, Caller caller) => (caller.Session, operation.Service) switch
    {
        (null, _) => null,
        ({ } session, ApiService.Iam) => MayCallIam(session) ? null : IamErrors.InvalidClientTokenId(), // to IAM such a token is none
        ({ } session, ApiService.Sts) => MayCallSts(session, operation.Name)
            ? null
            : IamErrors.AccessDenied($"Cannot call {operation.Name} with session credentials"),
        _ => null,
    };

    private static bool MayCallIam(Session session) => session is { Kind: SessionKind.Role } or { IsSignIn: true } or { Kind: SessionKind.User, MfaAt: not null };

    private static bool MayCallSts(Session session, string operation) => session switch
    {
        { Kind: SessionKind.Role } or { IsSignIn: true } => operation is not ("GetSessionToken" or "GetFederationToken"),
        { Kind: SessionKind.User } => operation is "AssumeRole" or "GetCallerIdentity",
        _ => operation is "GetCallerIdentity",
    };
}

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
    public static IamError? FindRefusal(OperationDescriptor operation, Caller caller) => caller.Session switch
    {
        null => null,
        { Kind: SessionKind.Role } => IsForLongTermKeys(operation.Name) && operation.Service is ApiService.Sts ? Refusal(operation) : null,
        { Kind: SessionKind.User, MfaAt: not null } when operation.Service is ApiService.Iam => null,
        { Kind: SessionKind.User } => operation is { Service: ApiService.Sts, Name: "AssumeRole" or "GetCallerIdentity" } ? null : Refusal(operation),
        _ => operation is { Service: ApiService.Sts, Name: "GetCallerIdentity" } ? null : Refusal(operation),
    };

    private static bool IsForLongTermKeys(string operation) => operation is "GetSessionToken" or "GetFederationToken";

    // To IAM such a token is none.
    private static IamError Refusal(OperationDescriptor operation) => operation.Service is ApiService.Iam
        ? IamErrors.InvalidClientTokenId()
        : IamErrors.AccessDenied($"Cannot call {operation.Name} with session credentials");
}

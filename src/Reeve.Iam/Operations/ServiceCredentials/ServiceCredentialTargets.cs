using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>What calls on service-specific credentials are authorized on: their user, and the service they are for.</summary>
internal static class ServiceCredentialTargets
{
    /// <summary>The target of a call on one credential.</summary>
    public static AuthorizationTarget Of(Account account, string? userName, string credentialId, OperationContext context)
    {
        var owner = KeyringOwner.Resolve(account, userName, context.Caller);
        var credential = owner.Then(found => ServiceCredentialLookup.Existing(found, credentialId));
        return UserTargets.OfNamedOrCaller(account, userName, context.Caller).WithKey(
            ServiceCredentialKeys.ServiceName, (credential as Result<Entities.ServiceCredential>.Ok)?.Value.ServiceName);
    }
}

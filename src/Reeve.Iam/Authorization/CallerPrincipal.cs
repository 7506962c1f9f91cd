using Reeve.Iam.Callers;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>A caller as policies know principals.</summary>
internal static class CallerPrincipal
{
    /// <summary>The principal of a caller.</summary>
    public static PrincipalIdentity Of(Caller caller) => caller switch
    {
        Caller.Root root => new() { Kind = PrincipalKind.Root, Arn = root.Arn, AccountId = root.AccountId },
        Caller.IamUser user => new()
        {
            Kind = PrincipalKind.User,
            Arn = user.Arn,
            AccountId = user.AccountId,
            UniqueId = user.Entity.UniqueId,
        },
        _ => throw new InvalidOperationException("Caller is closed."),
    };
}

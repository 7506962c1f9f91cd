using Reeve.Iam.Callers;
using Reeve.Iam.Identifiers;
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
        Caller.RoleSession session => new()
        {
            Kind = PrincipalKind.RoleSession,
            Arn = session.Arn,
            AccountId = session.AccountId,
            RoleArn = Arns.Role(session.AccountId, session.Entity.Path, session.Entity.Name),
            UniqueId = session.Entity.UniqueId,
            IsServiceLinkedRole = session.Entity.IsServiceLinked,
        },
        Caller.FederatedUser federated => new()
        {
            Kind = PrincipalKind.FederatedUser,
            Arn = federated.Arn,
            AccountId = federated.AccountId,
            UserArn = federated.Issuer is { } issuer ? Arns.User(federated.AccountId, issuer.Path, issuer.Name) : null,
            UniqueId = federated.Issuer?.UniqueId,
        },
        Caller.LinkedService service => new() { Kind = PrincipalKind.Service, ServicePrincipal = service.Cause.Service },
        Caller.IdentityProviderUser user => new() { Kind = PrincipalKind.IdentityProviderUser, FederatedProvider = user.Identity.ProviderArn },
        _ => throw new InvalidOperationException("Caller is closed."),
    };

    /// <summary>
    /// A principal whose user or role goes by its unique id alone, as trust policies know them: an ARN that is left in one is of nobody whom we know, and
    /// must not come to mean who takes that name later.
    /// </summary>
    public static PrincipalIdentity ByUniqueId(PrincipalIdentity principal) => principal with
    {
        Arn = principal.Kind is PrincipalKind.User ? null : principal.Arn,
        RoleArn = null,
        UserArn = null,
    };
}

using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>What both ways to a role through an identity provider have in common. The role's trust policy alone decides.</summary>
internal static class FederatedSessions
{
    /// <summary>Whom the provider vouches for.</summary>
    public static FederatedIdentity IdentityOf(OperationContext context) => context.Caller is Caller.IdentityProviderUser user
        ? user.Identity
        : throw new InvalidOperationException("The call was decided for somebody who signs.");

    /// <summary>What the call is authorized on.</summary>
    public static AuthorizationTarget Target(Account account, string roleArn, string sessionName, FederatedIdentity identity)
    {
        var role = FindRole(account, roleArn);
        return new AuthorizationTarget(roleArn)
        {
            Trust = new RoleTrust(account.Id, role is null ? null : TrustPolicies.Deciding(role)),
            ResourceTags = role?.Tags ?? [],
            RequestTags = identity.Tags,
            MultivaluedKeys = identity.TransitiveTagKeys.IsEmpty
                ? []
                : [KeyValuePair.Create(StsConditionKeys.TransitiveTagKeys, identity.TransitiveTagKeys)],
            CompanionActions =
            [
                .. identity.Tags.IsEmpty ? (string[])[] : ["sts:TagSession"],
                .. identity.SourceIdentity is null ? (string[])[] : ["sts:SetSourceIdentity"],
            ],
        }.WithKey(StsConditionKeys.RoleSessionName, sessionName).WithKey(StsConditionKeys.SourceIdentity, identity.SourceIdentity);
    }

    /// <summary>Makes the session, with the role that it is of.</summary>
    /// <param name="account">The role's account.</param>
    /// <param name="asked">The role and how the session is to be.</param>
    /// <param name="context">The call's context.</param>
    public static Result<(MintedSession Minted, AssumedRoleUserShape User)> Make(Account account, FederatedSessionRequest asked, OperationContext context)
    {
        var identity = IdentityOf(context);
        if (FindRole(account, asked.RoleArn) is not { } role)
        {
            return SessionErrors.InvalidArn(asked.RoleArn); // authorization has refused it by now
        }

        // Whatever its trust policy says: these sessions are noted nowhere, and what deletes the role must know all that it has.
        if (role.IsServiceLinked)
        {
            return SessionErrors.NotForIdentityProviders(role.Name);
        }

        if ((FindFault(identity) ?? asked.Policies.FindFault(account, context)) is { } fault)
        {
            return fault;
        }

        return SessionTags.Resolve(identity.Tags, identity.TransitiveTagKeys, null)
            .Then(tags => SessionDurations.OfRole(role, asked.DurationSeconds, isChained: false)
                .Then(duration => context.Sessions.Mint(new Session
                {
                    Kind = SessionKind.Role,
                    AccountId = account.Id,
                    PrincipalId = role.UniqueId,
                    Name = asked.SessionName,
                    IssuedAt = context.Now,
                    DurationSeconds = Math.Min(duration, asked.MostSeconds),
                    Policy = asked.Policies.Document,
                    PolicyArns = asked.Policies.Arns,
                    Tags = tags.Tags,
                    TransitiveTagKeys = tags.TransitiveKeys,
                    SourceIdentity = identity.SourceIdentity,
                    FederatedProvider = identity.ProviderArn,
                })))
            .Map(minted => (minted, AssumedRoleUserShape.Of(account.Id, role, asked.SessionName)));
    }

    private static Role? FindRole(Account account, string roleArn) => PrincipalArn.Parse(roleArn)?.FindIn(account) as Role;

    // What a call's parameters are held to by their declaration, a provider's word is held to here.
    private static IamError? FindFault(FederatedIdentity identity)
    {
        var keys = identity.Tags.Select(tag => tag.Key).Concat(identity.TransitiveTagKeys);
        if (!keys.All(key => key.Length is >= 1 and <= 128 && TextRules.Of(TextPattern.TagKey).IsSatisfiedBy(key))
            || !identity.Tags.All(tag => tag.Value.Length <= 256 && TextRules.Of(TextPattern.TagValue).IsSatisfiedBy(tag.Value)))
        {
            return FederationErrors.InvalidIdentityToken("A session tag of the identity provider has a key or value that is not acceptable.");
        }

        return identity.SourceIdentity is { } source
            && (source.Length is < 2 or > 64 || !TextRules.Of(TextPattern.StsName).IsSatisfiedBy(source) || source.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            ? FederationErrors.InvalidIdentityToken("Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\"")
            : null;
    }
}

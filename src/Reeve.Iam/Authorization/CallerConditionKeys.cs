using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>The condition keys that tell who calls.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</remarks>
internal static class CallerConditionKeys
{
    /// <summary>Sets the keys of a caller.</summary>
    public static void Set(RequestContext keys, Caller caller, DateTimeOffset now)
    {
        if (caller is Caller.LinkedService { Cause: var acting })
        {
            SetService(keys, acting);
            return;
        }

        if (caller is Caller.IdentityProviderUser { Identity: var identity })
        {
            SetIdentity(keys, identity);
            return;
        }

        keys.Set("aws:PrincipalArn", PrincipalArn(caller))
            .Set("aws:PrincipalAccount", caller.AccountId)
            .Set("aws:userid", caller.UserId)
            .Set("aws:PrincipalType", PrincipalType(caller))
            .Set("aws:PrincipalIsAWSService", "false")
            .Set("aws:ViaAWSService", "false");
        if (caller is Caller.IamUser { Entity.Name: var name })
        {
            keys.Set("aws:username", name);
        }

        SetTags(keys, EntityTags(caller));
        if (caller.Session is { } session)
        {
            SetSession(keys, session, now);
        }
    }

    private static void SetService(RequestContext keys, ServiceCause cause)
    {
        keys.Set("aws:PrincipalIsAWSService", "true")
            .Set("aws:PrincipalServiceName", cause.Service)
            .Set("aws:PrincipalServiceNamesList", [cause.Service])
            .Set("aws:ViaAWSService", "false");
        SetSource(keys, cause);
    }

    private static void SetSource(RequestContext keys, ServiceCause cause)
    {
        if (cause.SourceArn is { } arn)
        {
            keys.Set("aws:SourceArn", arn);
        }

        if (cause.SourceAccount is { } accountId)
        {
            keys.Set("aws:SourceAccount", accountId);
        }
    }

    // Who comes through an identity provider is nobody's principal yet: there is the provider, and what it says.
    private static void SetIdentity(RequestContext keys, FederatedIdentity identity)
    {
        keys.Set("aws:FederatedProvider", identity.ProviderArn).Set("aws:PrincipalIsAWSService", "false").Set("aws:ViaAWSService", "false");
        foreach (var (key, values) in identity.ConditionKeys)
        {
            if (values is [var only])
            {
                keys.Set(key, only);
            }
            else
            {
                keys.Set(key, values);
            }
        }
    }

    // A role's session goes by its role, path and all; a federated user by its own ARN.
    private static string PrincipalArn(Caller caller) => caller is Caller.RoleSession { Entity: var role }
        ? Arns.Role(caller.AccountId, role.Path, role.Name)
        : caller.Arn;

    private static string PrincipalType(Caller caller) => caller switch
    {
        Caller.Root => "Account",
        Caller.RoleSession => "AssumedRole",
        Caller.FederatedUser => "FederatedUser",
        _ => "User",
    };

    private static ImmutableArray<Tag> EntityTags(Caller caller) => caller switch
    {
        Caller.IamUser user => user.Entity.Tags,
        Caller.RoleSession role => role.Entity.Tags,
        Caller.FederatedUser { Issuer: { } issuer } => issuer.Tags,
        _ => [],
    };

    // Keys have no case, so that a session's tag takes the place of the role's.
    private static void SetTags(RequestContext keys, ImmutableArray<Tag> tags)
    {
        foreach (var tag in tags)
        {
            keys.Set("aws:PrincipalTag/" + tag.Key, tag.Value);
        }
    }

    private static void SetSession(RequestContext keys, Session session, DateTimeOffset now)
    {
        SetTags(keys, session.Tags);
        keys.Set("aws:TokenIssueTime", session.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Set("aws:MultiFactorAuthPresent", session.MfaAt is null ? "false" : "true");
        if (session.MfaAt is { } mfaAt)
        {
            keys.Set("aws:MultiFactorAuthAge", ((long)(now - mfaAt).TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        if (session.Cause is { } cause)
        {
            SetSource(keys, cause);
        }

        if (session.SourceIdentity is { } sourceIdentity)
        {
            keys.Set("aws:SourceIdentity", sourceIdentity);
        }

        if (session.FederatedProvider is { } provider)
        {
            keys.Set("aws:FederatedProvider", provider);
        }
    }
}

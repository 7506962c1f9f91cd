using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.ServiceCalls;

/// <summary>What the judge is asked about a linked service's caller.</summary>
internal static class CallerRequests
{
    /// <summary>Whether a caller may call an action of the service.</summary>
    public static AuthorizationRequest OfAction(
        Caller caller, Account account, IAwsManagedPolicies managed, ServiceQuestion question, string resource, DateTimeOffset now)
    {
        var keys = KeysOf(caller, now);
        var owner = AccountOf(resource);
        keys.Set("aws:ResourceAccount", owner ?? account.Id);
        foreach (var (key, values) in question.Context)
        {
            Tell(keys, key, values);
        }

        return CallerRequest.Of(caller, account, managed, question.Action, resource, owner, keys);
    }

    /// <summary>Whether a caller may hand a role of its account to the service.</summary>
    public static AuthorizationRequest OfPassing(Caller caller, Account account, IAwsManagedPolicies managed, PassedRole role, DateTimeOffset now)
    {
        var keys = KeysOf(caller, now);
        keys.Set("aws:ResourceAccount", account.Id);
        foreach (var (key, value) in role.Target.Keys)
        {
            keys.Set(key, value);
        }

        return CallerRequest.Of(caller, account, managed, PassedRole.Action, role.RoleArn, account.Id, keys);
    }

    /// <summary>Whether a role lets the service in, for a resource of the role's account.</summary>
    public static AuthorizationRequest OfTrust(Account account, Role role, ServiceCause cause, DateTimeOffset now)
    {
        var service = new Caller.LinkedService(account.Id, "", cause);
        return new()
        {
            Principal = CallerPrincipal.Of(service),
            Action = "sts:AssumeRole",
            Resource = Arns.Role(account.Id, role.Path, role.Name),
            ResourceAccountId = account.Id,
            ResourcePolicy = TrustPolicies.Deciding(role),
            ResourcePolicyIsTrustPolicy = true,
            Context = KeysOf(service, now).Set("aws:ResourceAccount", account.Id),
        };
    }

    private static RequestContext KeysOf(Caller caller, DateTimeOffset now)
    {
        var keys = new RequestContext();
        CallerConditionKeys.Set(keys, caller, now);
        return keys.Set("aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Set("aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }

    // One value is a single-valued key, but for the key that is a list by its nature.
    private static void Tell(RequestContext keys, string key, ImmutableArray<string> values)
    {
        if (values is [var only] && !key.Equals("aws:TagKeys", StringComparison.OrdinalIgnoreCase))
        {
            keys.Set(key, only);
        }
        else
        {
            keys.Set(key, values);
        }
    }

    private static string? AccountOf(string resource) => resource.Split(':', 6) is [_, _, _, _, { Length: > 0 } accountId, _] ? accountId : null;
}

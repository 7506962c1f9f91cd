using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>As whom simulated calls are made.</summary>
/// <param name="Identity">The principal, as policies name it.</param>
/// <param name="AccountId">The account that it belongs to.</param>
/// <param name="Keys">The condition keys that every call of it has.</param>
internal sealed record SimulatedCaller(PrincipalIdentity Identity, string AccountId, RequestContext Keys)
{
    /// <summary>Somebody of an account, of whom nothing else is known.</summary>
    public static SimulatedCaller Anyone(string accountId) => new(
        new() { Kind = PrincipalKind.User, AccountId = accountId }, accountId, new RequestContext().Set("aws:PrincipalAccount", accountId));

    /// <summary>A user.</summary>
    public static SimulatedCaller Of(User user, string accountId)
    {
        // No key signs a simulated call, and no policy asks for one.
        var caller = new Caller.IamUser(accountId, "", user);
        var keys = new RequestContext();
        CallerConditionKeys.Set(keys, caller, default); // only sessions have a time
        return new(CallerPrincipal.Of(caller), accountId, keys);
    }

    /// <summary>A session of a role. What only a real session has, its name and tags, the request must give.</summary>
    public static SimulatedCaller Of(Role role, string accountId)
    {
        var caller = new Caller.RoleSession(accountId, "", role, "", null);
        var keys = new RequestContext();
        CallerConditionKeys.Set(keys, caller, default); // it has no time either
        string[] unknown = [];
        return new(CallerPrincipal.Of(caller) with { Arn = null }, accountId, keys.Set("aws:userid", unknown));
    }

    /// <summary>The user of an ARN, of this account or another, existing or not; null when it is no user's ARN.</summary>
    public static SimulatedCaller? OfUserArn(string arn, Account account)
    {
        if (EntityArn.Read(arn) is not { Kind: "user" } named)
        {
            return null;
        }

        if (PolicySource.Find(account, arn) is Result<PolicySource>.Ok { Value: PolicySource.OfUser { Entity: var user } })
        {
            return Of(user, account.Id);
        }

        return new(
            new() { Kind = PrincipalKind.User, Arn = arn, AccountId = named.AccountId },
            named.AccountId,
            new RequestContext()
                .Set("aws:PrincipalArn", arn)
                .Set("aws:PrincipalAccount", named.AccountId)
                .Set("aws:PrincipalType", "User")
                .Set("aws:username", named.Name));
    }
}

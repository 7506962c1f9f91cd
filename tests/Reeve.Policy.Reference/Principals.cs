using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>§4.3: which principals a statement of a resource-based policy speaks of.</summary>
internal static class Principals
{
    /// <summary>
    /// How a statement names the caller. A statement without principals, in the other kinds of policies, speaks of whoever it is attached to.
    /// </summary>
    public static Grant Match(JsonElement statement, Caller caller, ReferencePolicyKind kind)
    {
        if (statement.TryGetProperty("Principal", out var principal))
        {
            return LetsInByToken(statement, caller, kind) ? Entries(principal, caller).Append(Grant.None).Max() : Names(principal, caller);
        }

        return !statement.TryGetProperty("NotPrincipal", out var others) || !IsExcepted(statement, others, caller) ? Grant.Direct : Grant.None;
    }

    // Whoever comes with the token of an identity provider is let in only where that provider is listed. To limit him, "*" is everyone as ever.
    private static bool LetsInByToken(JsonElement statement, Caller caller, ReferencePolicyKind kind) =>
        caller.Kind == CallerKind.IdentityProviderUser
        && Statements.Allows(statement)
        && (kind == ReferencePolicyKind.Resource || kind == ReferencePolicyKind.Trust);

    // An Allow excepts whoever is named in any way. A Deny excepts only who is named in every way: AWS has the account listed beside the user, and the
    // account and the role beside the session.
    private static bool IsExcepted(JsonElement statement, JsonElement others, Caller caller)
    {
        if (Statements.Allows(statement) || NamesEveryone(others))
        {
            return Names(others, caller) != Grant.None;
        }

        return WaysToName(caller).All(Entries(others, caller).Contains);
    }

    private static IEnumerable<Grant> WaysToName(Caller caller)
    {
        if (caller.Account is not null)
        {
            yield return Grant.Account;
        }

        if (caller.ParentArn is not null)
        {
            yield return Grant.Parent;
        }

        if (caller.Arn is not null && caller.Kind != CallerKind.Root || caller.Account is null)
        {
            yield return Grant.Direct;
        }
    }

    private static bool NamesEveryone(JsonElement principal) =>
        principal.ValueKind == JsonValueKind.String
        || (principal.TryGetProperty("AWS", out var names) && Scalars.Texts(names).Contains("*", StringComparer.Ordinal));

    private static Grant Names(JsonElement principal, Caller caller) =>
        NamesEveryone(principal) ? Grant.Direct : Entries(principal, caller).Append(Grant.None).Max();

    private static IEnumerable<Grant> Entries(JsonElement principal, Caller caller) =>
        principal.ValueKind == JsonValueKind.String
            ? []
            : principal.EnumerateObject().SelectMany(member => Scalars.Texts(member.Value).Select(name => Entry(member.Name, name, caller)));

    private static Grant Entry(string type, string name, Caller caller) => type switch
    {
        "AWS" => Aws(name, caller),
        "Service" => caller.Kind == CallerKind.Service && name == caller.Name ? Grant.Direct : Grant.None,
        "Federated" => caller.Kind == CallerKind.IdentityProviderUser && name == caller.Name ? Grant.Direct : Grant.None,
        _ => Grant.None,
    };

    private static Grant Aws(string name, Caller caller)
    {
        if (caller.Account is not null && IsAccount(name, caller))
        {
            return Grant.Account;
        }

        if (name == caller.Arn)
        {
            return Grant.Direct;
        }

        if (name == caller.ParentArn)
        {
            return Grant.Parent;
        }

        if (name == caller.UniqueId)
        {
            return caller.Kind == CallerKind.User ? Grant.Direct : Grant.Parent;
        }

        return Grant.None;
    }

    private static bool IsAccount(string name, Caller caller)
    {
        var partition = (caller.Arn ?? caller.ParentArn)!.Split(':')[1]; // whoever has an account has an ARN
        return name == caller.Account || name == $"arn:{partition}:iam::{caller.Account}:root";
    }
}

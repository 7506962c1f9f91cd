using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>§4.3: which principals a statement of a resource-based policy speaks of.</summary>
internal static class Principals
{
    /// <summary>How a statement names the caller. A statement without principals, in the other kinds of policies, speaks of whoever it is attached to.</summary>
    public static Grant Match(JsonElement statement, Caller caller)
    {
        if (statement.TryGetProperty("Principal", out var principal))
        {
            return Names(principal, caller);
        }

        if (statement.TryGetProperty("NotPrincipal", out var others))
        {
            return Names(others, caller) == Grant.None ? Grant.Direct : Grant.None;
        }

        return Grant.Direct;
    }

    private static Grant Names(JsonElement principal, Caller caller)
    {
        if (principal.ValueKind == JsonValueKind.String)
        {
            return principal.GetString() == "*" ? Grant.Direct : Grant.None;
        }

        return principal.EnumerateObject()
            .SelectMany(member => Scalars.Texts(member.Value).Select(name => Entry(member.Name, name, caller)))
            .Append(Grant.None)
            .Max();
    }

    private static Grant Entry(string type, string name, Caller caller) => type switch
    {
        "AWS" => Aws(name, caller),
        "Service" => caller.Kind == CallerKind.Service && name == caller.Name ? Grant.Direct : Grant.None,
        "Federated" => caller.Kind == CallerKind.IdentityProviderUser && name == caller.Name ? Grant.Direct : Grant.None,
        _ => Grant.None,
    };

    private static Grant Aws(string name, Caller caller)
    {
        if (name == "*")
        {
            return Grant.Direct;
        }

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

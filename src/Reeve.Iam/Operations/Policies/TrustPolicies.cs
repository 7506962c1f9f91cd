using System.Text.Json;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Checks the trust policies of ordinary roles.</summary>
internal static class TrustPolicies
{
    /// <summary>Why a role cannot have a document as its trust policy, or null.</summary>
    public static IamError? FindFault(Account account, PolicyText document)
    {
        if (PolicyDocuments.FindFault(document, PolicyKind.Trust) is { } fault)
        {
            return fault;
        }

        if (PrincipalArns(document).Find(arn => !MayExist(account, arn)) is { } unknown)
        {
            return PolicyErrors.InvalidPrincipal(unknown);
        }

        return PolicyDocuments.SizeOf(document) > account.Quotas.TrustPolicySize
            ? IamErrors.QuotaExceeded("ACLSizePerRole", account.Quotas.TrustPolicySize)
            : null;
    }

    // Only of this account's own users and roles can it be known that they do not exist.
    private static bool MayExist(Account account, string arn)
    {
        var name = arn[(arn.LastIndexOf('/') + 1)..];
        return Kind(account.Id, arn) switch
        {
            "user" => account.Users.Find(name) is { } user && Arns.User(account.Id, user.Path, user.Name) == arn,
            "role" => account.Roles.Find(name) is { } role && Arns.Role(account.Id, role.Path, role.Name) == arn,
            _ => true,
        };
    }

    private static string? Kind(string accountId, string arn)
    {
        var prefix = $"arn:{Arns.Partition}:iam::{accountId}:";
        var slash = arn.IndexOf('/', StringComparison.Ordinal);
        return slash > prefix.Length && arn.StartsWith(prefix, StringComparison.Ordinal) ? arn[prefix.Length..slash] : null;
    }

    // The document is valid by now, so that every shape not looked for here cannot occur.
    private static List<string> PrincipalArns(PolicyText document)
    {
        using var json = JsonDocument.Parse(document.Text);
        return [.. OneOrMany(json.RootElement.GetProperty("Statement"))
            .SelectMany(statement => statement.EnumerateObject())
            .Where(element => element.Name is "Principal" or "NotPrincipal" && element.Value.ValueKind is JsonValueKind.Object)
            .SelectMany(element => element.Value.TryGetProperty("AWS", out var principals) ? OneOrMany(principals) : [])
            .Select(principal => principal.GetString() ?? "")];
    }

    private static List<JsonElement> OneOrMany(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}

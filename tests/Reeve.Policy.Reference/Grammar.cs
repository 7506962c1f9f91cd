using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>§4.2: which documents have a meaning. One that has none refuses every request that it is part of.</summary>
internal static class Grammar
{
    public static bool IsPolicy(JsonElement policy, ReferencePolicyKind kind) =>
        policy.ValueKind == JsonValueKind.Object
        && OnlyHas(policy, "Version", "Id", "Statement")
        && IsAbsentOr(policy, "Version", version => IsText(version) && version.GetString() is "2008-10-17" or "2012-10-17")
        && IsAbsentOr(policy, "Id", IsText)
        && policy.TryGetProperty("Statement", out var statements)
        && Scalars.Each(statements).Any()
        && Scalars.Each(statements).All(statement => IsStatement(statement, kind));

    private static bool IsStatement(JsonElement statement, ReferencePolicyKind kind) =>
        statement.ValueKind == JsonValueKind.Object
        && OnlyHas(statement, "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition")
        && IsAbsentOr(statement, "Sid", IsText)
        && statement.TryGetProperty("Effect", out var effect) && IsText(effect) && effect.GetString() is "Allow" or "Deny"
        && HasOneOf(statement, "Action", "NotAction") && Lists(statement, "Action") && Lists(statement, "NotAction")
        && Lists(statement, "Resource") && Lists(statement, "NotResource")
        && HasTheRightResources(statement, kind)
        && HasTheRightPrincipals(statement, kind)
        && IsAbsentOr(statement, "Condition", IsCondition);

    private static bool HasTheRightResources(JsonElement statement, ReferencePolicyKind kind) =>
        kind == ReferencePolicyKind.Trust ? !Has(statement, "Resource") && !Has(statement, "NotResource") : HasOneOf(statement, "Resource", "NotResource");

    private static bool HasTheRightPrincipals(JsonElement statement, ReferencePolicyKind kind)
    {
        var mayHave = kind is ReferencePolicyKind.Resource or ReferencePolicyKind.Trust or ReferencePolicyKind.ResourceControl;
        return mayHave
            ? HasOneOf(statement, "Principal", "NotPrincipal")
                && IsAbsentOr(statement, "Principal", IsPrincipal)
                && IsAbsentOr(statement, "NotPrincipal", IsPrincipal)
            : !Has(statement, "Principal") && !Has(statement, "NotPrincipal");
    }

    private static bool IsPrincipal(JsonElement principal) => principal.ValueKind == JsonValueKind.Object
        ? OnlyHas(principal, "AWS", "Federated", "Service", "CanonicalUser")
            && principal.EnumerateObject().Any()
            && principal.EnumerateObject().All(member => IsTexts(member.Value))
        : IsText(principal) && principal.GetString() == "*";

    private static bool IsCondition(JsonElement condition) =>
        condition.ValueKind == JsonValueKind.Object
        && condition.EnumerateObject().All(block =>
            Operator.IsKnown(block.Name)
            && block.Value.ValueKind == JsonValueKind.Object
            && block.Value.EnumerateObject().All(entry => Scalars.Each(entry.Value).All(Scalars.IsScalar)));

    private static bool Lists(JsonElement statement, string name) => IsAbsentOr(statement, name, IsTexts);

    private static bool IsTexts(JsonElement value) => Scalars.Each(value).Any() && Scalars.Each(value).All(IsText);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool Has(JsonElement element, string name) => element.TryGetProperty(name, out _);

    private static bool HasOneOf(JsonElement element, string left, string right) => Has(element, left) != Has(element, right);

    private static bool IsAbsentOr(JsonElement element, string name, Func<JsonElement, bool> test) =>
        !element.TryGetProperty(name, out var value) || test(value);

    private static bool OnlyHas(JsonElement element, params string[] names) =>
        element.EnumerateObject().All(member => names.Contains(member.Name, StringComparer.Ordinal));
}

using Reeve.Policy.Differential.Tests.Random;

namespace Reeve.Policy.Differential.Tests.SmallScope;

/// <summary>
/// A caller, the name that a resource-based policy has for it, and another that it may or may not go by: its role, its user, a stranger's.
/// </summary>
internal sealed record ProcedureCaller(string Principal, string Name, string OtherName, string Type = "AWS")
{
    public bool HasAccount => Type == "AWS" && Principal != "*";

    public (string Name, string? Value)[] Members =>
    [
        ("principal", Json.Text(Principal)),
        ("federatedUserOf", Principal.Contains(":federated-user/", StringComparison.Ordinal) ? Json.Text(OtherName) : null),
        ("context", OtherName.Contains(":role/", StringComparison.Ordinal) ? Json.Object(("aws:PrincipalArn", Json.Text(OtherName))) : null),
    ];

    /// <summary>No policy, one that denies everyone, and ones that allow by each way of naming.</summary>
    public string?[] ResourcePolicies(bool trust) =>
    [
        null,
        Document("Deny", "\"*\"", trust),
        Document("Allow", "\"*\"", trust),
        Document("Allow", Json.Object((Type, Json.Text(Name))), trust),
        Document("Allow", Json.Object((Type, Json.Text(OtherName))), trust),
        Document("Allow", Json.Object(("AWS", Json.Text("111122223333"))), trust),
    ];

    private static string Document(string effect, string principal, bool trust) => Json.Object(
        ("Version", Json.Text("2012-10-17")),
        ("Statement", Json.Object(
            ("Effect", Json.Text(effect)),
            ("Principal", principal),
            ("Action", Json.Text(trust ? "sts:AssumeRole" : "s3:*")),
            ("Resource", trust ? null : Json.Text("*")))));
}

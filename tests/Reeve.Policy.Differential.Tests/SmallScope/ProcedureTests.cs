using Reeve.Policy.Differential.Tests.Random;

namespace Reeve.Policy.Differential.Tests.SmallScope;

/// <summary>
/// The decision procedure, whole: every kind of caller, same account and other, trust policy and not, with every state of every kind of policy.
/// Five callers with an account have 2 × 2 × 3 × 4⁴ × 6 = 18,432 cases each, three without one 2 × 2 × 4 × 6 = 96: 92,448 cases.
/// </summary>
public sealed class ProcedureTests
{
    private const string Allow = """{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";
    private const string Deny = """{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}""";
    private const string Neither = """{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}}""";

    private static readonly ProcedureCaller[] Callers =
    [
        new("arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:user/other"),
        new("arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/other"),
        new("arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:iam::111122223333:role/deploy"),
        new("arn:aws:sts::111122223333:assumed-role/Linked/s", "arn:aws:sts::111122223333:assumed-role/Linked/s",
            "arn:aws:iam::111122223333:role/aws-service-role/ledger.example.com/Linked"),
        new("arn:aws:sts::111122223333:federated-user/bob", "arn:aws:sts::111122223333:federated-user/bob", "arn:aws:iam::111122223333:user/alice"),
        new("ledger.example.com", "ledger.example.com", "other.example.com", "Service"),
        new("arn:aws:iam::111122223333:saml-provider/Corp", "arn:aws:iam::111122223333:saml-provider/Corp",
            "arn:aws:iam::111122223333:saml-provider/corp", "Federated"),
        new("*", "*", "arn:aws:iam::111122223333:user/other"),
    ];

    private static readonly string?[] OneKind = [null, Allow, Deny, Neither];

    [Fact]
    public void Engine_and_reference_agree_on_every_course_of_the_procedure()
    {
        var judges = new Judges();
        var asked = 0;

        foreach (var input in Callers.SelectMany(Cases))
        {
            judges.MustAgree(input);
            asked++;
        }

        Assert.Equal(92_448, asked);
    }

    private static IEnumerable<string> Cases(ProcedureCaller caller) =>
        from request in Requests(caller)
        from identity in caller.HasAccount ? (string?[])[Allow, Deny, Neither] : [null]
        from boundary in caller.HasAccount ? OneKind : [null]
        from session in caller.HasAccount ? OneKind : [null]
        from service in caller.HasAccount ? OneKind : [null]
        from control in OneKind
        select Json.Object([
            .. request,
            ("identityPolicies", Json.List(identity is null ? [] : [identity])),
            ("permissionsBoundaries", List(boundary)),
            ("sessionPolicies", List(session)),
            ("serviceControlPolicies", Levels(service, Allow)),
            ("resourceControlPolicies", Levels(Everyones(control), Everyones(Allow)!)), // a policy given is a policy returned
        ]);

    private static IEnumerable<(string Name, string? Value)[]> Requests(ProcedureCaller caller) =>
        from owner in new[] { "111122223333", "444455556666" }
        from trust in new[] { false, true }
        from resourcePolicy in caller.ResourcePolicies(trust)
        select ((string, string?)[])
        [
            .. caller.Members,
            ("action", Json.Text(trust ? "sts:AssumeRole" : "s3:GetObject")),
            ("resource", Json.Text(trust ? $"arn:aws:iam::{owner}:role/target" : "arn:aws:s3:::bucket/key")),
            ("resourceAccount", Json.Text(owner)),
            ("resourcePolicy", resourcePolicy),
        ];

    private static string? List(string? policy) => policy is null ? null : $"[{policy}]";

    // The level of the account has the policy; the root of the organization allows everything.
    private static string? Levels(string? policy, string full) => policy is null ? null : $"[[{full}], [{policy}]]";

    private static string? Everyones(string? policy) => policy?.Replace("\"Action\"", "\"Principal\": \"*\", \"Action\"", StringComparison.Ordinal);
}

using System.Text.Json;

namespace Reeve.Policy.Tests.Workloads;

/// <summary>Makes a workload like the recorded one: the same four shapes, a thousand requests each, the same on every machine.</summary>
public static class WorkloadGenerator
{
    private const string Account = "111122223333";
    private const int Requests = 1_000;

    private static readonly string[] Services = ["s3", "ec2", "sqs", "sns", "iam", "kms", "logs", "lambda", "dynamodb", "glue", "ecs", "eks"];
    private static readonly string[] Verbs = ["Get", "List", "Describe", "Create", "Delete", "Put", "Update", "Tag"];
    private static readonly string[] Nouns = ["Object", "Queue", "Topic", "Role", "Key", "Stream", "Table", "Job", "Cluster", "Policy"];
    private static readonly string[] Teams = ["atlas", "borealis", "cirrus", "delta"];
    private static readonly string[] Regions = ["us-east-1", "eu-west-1", "eu-central-1"];

    /// <summary>The four shapes.</summary>
    public static IReadOnlyList<WorkloadShape> All() =>
    [
        Shape("small", seed: 1, principals: 24, policies: 1, statements: 3, actions: 2),
        Shape("typical", seed: 2, principals: 24, policies: 10, statements: 4, actions: 3),
        Shape("large", seed: 3, principals: 4, policies: 10, statements: 12, actions: 100),
        Adversarial(seed: 4),
    ];

    private static WorkloadShape Shape(string name, int seed, int principals, int policies, int statements, int actions)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(0, principals).Select(i => Principal(random, i, policies, statements, actions)).ToList();
        return new WorkloadShape(name, [.. Enumerable.Range(0, Requests).Select(_ => Request(random, all[random.Next(all.Count)]))]);
    }

    private static WorkloadPrincipal Principal(Random random, int index, int policies, int statements, int actions)
    {
        var arn = $"arn:aws:iam::{Account}:user/unit-{index}/heidi";
        var context = new RequestContext()
            .Set("aws:PrincipalArn", arn)
            .Set("aws:username", "heidi")
            .Set("aws:PrincipalTag/team", Pick(random, Teams));
        var set = Enumerable.Range(0, policies).Select(i => new AppliedPolicy($"p{i}", Policy(random, PolicyKind.Identity, statements, actions)));
        var boundary = index % 3 == 0 ? new AppliedPolicy("boundary", Policy(random, PolicyKind.Boundary, 1, 40)) : (AppliedPolicy?)null;
        return new WorkloadPrincipal(WorkloadPrincipal.IdentityOf(arn, context), PolicySet.Indexed(set), boundary is { } b ? [b] : null, context);
    }

    private static CompiledPolicy Policy(Random random, PolicyKind kind, int statements, int actions)
    {
        var list = Enumerable.Range(0, statements).Select(_ => Statement(random, actions));
        return CompiledPolicy.Compile($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', list)}}]}""", kind);
    }

    private static string Statement(Random random, int actions)
    {
        var service = Pick(random, Services);
        var effect = random.Next(6) == 0 ? "Deny" : "Allow";
        var element = random.Next(40) == 0 ? "NotAction" : "Action";
        var names = Enumerable.Range(0, 1 + random.Next(actions)).Select(_ => Action(random, random.Next(4) == 0 ? Pick(random, Services) : service));
        var resources = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => ResourcePattern(random, service));
        var resourceElement = random.Next(40) == 0 ? "NotResource" : "Resource";
        var condition = random.Next(5) == 0 ? "," + Condition(random) : "";
        return $$"""{"Effect":"{{effect}}","{{element}}":{{Json(names)}},"{{resourceElement}}":{{Json(resources)}}{{condition}}}""";
    }

    private static string Action(Random random, string service) => random.Next(3) switch
    {
        0 => $"{service}:*",
        1 => $"{service}:{Pick(random, Verbs)}*",
        _ => $"{service}:{Pick(random, Verbs)}{Pick(random, Nouns)}",
    };

    private static string ResourcePattern(Random random, string service) => random.Next(4) switch
    {
        0 => "*",
        1 => $"arn:aws:{service}:*:{Account}:*",
        2 => $"arn:aws:{service}:{Pick(random, Regions)}:{Account}:thing/{Pick(random, Teams)}-*",
        _ => $"arn:aws:{service}:*:*:thing/${{aws:PrincipalTag/team}}-*",
    };

    private static string Condition(Random random) => random.Next(6) switch
    {
        0 => """ "Condition":{"StringEquals":{"aws:RequestedRegion":["us-east-1","eu-west-1"]}} """,
        1 => """ "Condition":{"Bool":{"aws:SecureTransport":"true"}} """,
        2 => """ "Condition":{"StringNotEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}"}} """,
        3 => """ "Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/32"]}} """,
        4 => """ "Condition":{"DateLessThan":{"aws:CurrentTime":"2026-06-01T00:00:00Z"}} """,
        _ => """ "Condition":{"ForAnyValue:StringLike":{"aws:TagKeys":["te*","env"]},"Null":{"aws:TokenIssueTime":"true"}} """,
    };

    private static WorkloadCase Request(Random random, WorkloadPrincipal principal)
    {
        var service = Pick(random, Services);
        var action = $"{service}:{Pick(random, Verbs)}{Pick(random, Nouns)}";
        var resource = random.Next(5) == 0 ? "*" : $"arn:aws:{service}:{Pick(random, Regions)}:{Account}:thing/{Pick(random, Teams)}-{random.Next(100)}";
        var context = new RequestContext()
            .Set("aws:SourceIp", $"203.0.{random.Next(112, 114)}.{random.Next(256)}")
            .Set("aws:SecureTransport", random.Next(8) == 0 ? "false" : "true")
            .Set("aws:CurrentTime", random.Next(2) == 0 ? "2026-03-14T12:00:00Z" : "2026-07-14T12:00:00Z")
            .Set("aws:RequestedRegion", Pick(random, Regions))
            .Set("aws:ResourceTag/team", Pick(random, Teams))
            .Set("aws:TagKeys", random.Next(2) == 0 ? ["team"] : ["env", "cost"]);
        return Expect(principal.Ask(action, resource, context, DecisionOutcome.ImplicitDeny));
    }

    private static WorkloadShape Adversarial(int seed)
    {
        var random = new Random(seed);
        string[] patterns = ["*a*a*a*a*b", "*?*?*?*x", "a*b*a*b*c", "*****a*****b", "*" + new string('a', 60) + "b*"];
        var cases = Enumerable.Range(0, Requests).Select(i =>
        {
            var statement = $$"""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/{{patterns[i % patterns.Length]}}"}""";
            var policy = CompiledPolicy.Compile($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""", PolicyKind.Identity);
            var principal = new WorkloadPrincipal(
                WorkloadPrincipal.IdentityOf($"arn:aws:iam::{Account}:user/u", new RequestContext()), PolicySet.Indexed([new AppliedPolicy("p", policy)]), null, new RequestContext());
            var key = string.Concat(Enumerable.Repeat(i % 2 == 0 ? "a" : "ab", random.Next(32, 500))) + (i % 3 == 0 ? "b" : "c");
            return Expect(principal.Ask("s3:GetObject", $"arn:aws:s3:::bucket/{key}", new RequestContext(), DecisionOutcome.ImplicitDeny));
        });
        return new WorkloadShape("adversarial", [.. cases]);
    }

    /// <summary>What a walk over all statements says is what is expected.</summary>
    private static WorkloadCase Expect(WorkloadCase made) => made with { Expected = PlainScan.Decide(made.Request) };

    private static string Json(IEnumerable<string> texts) => JsonSerializer.Serialize(texts.ToArray());

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}

using Reeve.Policy;

namespace Reeve.Benchmarks.Policy;

/// <summary>How cost grows with statements, policies, pattern length and document length.</summary>
internal static class ScalingReport
{
    public static void Run(TextWriter output)
    {
        DecisionReport.Line(output, $"\nstatements in one policy, each for an action of its own: ns per decision");
        foreach (var count in new[] { 1, 10, 100, 1_000 })
        {
            Row(output, count, Requests([string.Join(',', Enumerable.Range(0, count).Select(i => Statement("svc:Act" + i)))], count));
        }

        DecisionReport.Line(output, $"\npolicies of four statements in one indexed set: ns per decision");
        foreach (var count in new[] { 1, 10, 100, 1_000 })
        {
            var policies = Enumerable.Range(0, count).Select(p => string.Join(',', Enumerable.Range(0, 4).Select(i => Statement($"svc:Act{(4 * p) + i}"))));
            Row(output, count, Requests([.. policies], 4 * count));
        }

        DecisionReport.Line(output, $"\nlength of a hostile pattern (*a*a…b) against as many a: ns per decision");
        foreach (var length in new[] { 64, 256, 1_024, 2_048 })
        {
            Row(output, length, [Hostile(string.Concat(Enumerable.Repeat("*a", length / 2)) + "b", length)]);
        }

        DecisionReport.Line(output, $"\nlength of a hostile pattern (*?a?a…b*) against four times as many a: ns per decision");
        foreach (var length in new[] { 64, 256, 1_024, 2_048 })
        {
            Row(output, length, [Hostile("*" + string.Concat(Enumerable.Repeat("?a", length / 2)) + "b*", 4 * length)]);
        }

        CompileReport.Run(output);
        WorstSetReport.Run(output);
    }

    private static string Statement(string action) =>
        $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:svc:*:111122223333:thing/app-*"}""";

    private static AuthorizationRequest[] Requests(string[] policies, int actions)
    {
        var set = PolicySet.Indexed(policies.Select((statements, i) => new AppliedPolicy("p" + i, Compile(statements))));
        return [.. Enumerable.Range(0, 64).Select(i => Request(set, "svc:Act" + (i * 7919 % actions), "arn:aws:svc:us-east-1:111122223333:thing/app-1"))];
    }

    private static AuthorizationRequest Hostile(string pattern, int textLength) => Request(
        PolicySet.Indexed([new AppliedPolicy("p", Compile($$"""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::{{pattern}}"}"""))]),
        "s3:GetObject",
        "arn:aws:s3:::" + new string('a', textLength));

    public static CompiledPolicy Compile(string statements) =>
        CompiledPolicy.Compile($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""", PolicyKind.Identity);

    public static AuthorizationRequest Request(PolicySet set, string action, string resource) => new()
    {
        Principal = new PrincipalIdentity { Kind = PrincipalKind.User, Arn = "arn:aws:iam::111122223333:user/u", AccountId = "111122223333" },
        Action = action,
        Resource = resource,
        IdentityPolicies = set,
    };

    private static void Row(TextWriter output, int size, AuthorizationRequest[] requests)
    {
        var measured = Measurement.Of(requests, static request => (int)Authorizer.Decide(request).Outcome);
        DecisionReport.Line(output, $"{size,8:N0}{1e9 / measured.PerSecond,14:N0}");
    }
}

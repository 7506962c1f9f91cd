using System.Diagnostics;
using System.Text;
using Reeve.Policy;

namespace Reeve.Benchmarks.Policy;

/// <summary>
/// The dearest decisions that AWS's size limits admit: ten managed policies of 6,144 characters, an inline one of 10,240 and a boundary of 6,144, filled with
/// patterns that nearly match a resource of 2,048 characters.
/// </summary>
internal static class WorstSetReport
{
    private static readonly (string Name, Func<int, string> Pattern, string Text)[] Families =
    [
        ("*aN*b", i => $"*a{i % 10}*b", string.Concat(Enumerable.Repeat("a0a1a2a3a4a5a6a7a8a9", 102))),
        ("*?a?b*", _ => "*?a?b*", new string('a', 2_030)),
        ("*a*a*a*b", _ => "*a*a*a*a*a*b", new string('a', 2_030)),
        ("*abXab*", i => $"*ababab{i % 10}ab*", string.Concat(Enumerable.Repeat("ab", 1_015))),
        ("long ?a", _ => "*" + string.Concat(Enumerable.Repeat("?a", 700)) + "b*", new string('a', 2_030)),
        ("long aba", _ => "*" + new string('a', 700) + "b" + new string('a', 700) + "*", new string('a', 2_030)),
        ("astral ?", _ => "*" + string.Concat(Enumerable.Repeat("?a", 700)) + "b*", new string('a', 2_020) + "\U0001F600"),
    ];

    public static void Run(TextWriter output)
    {
        DecisionReport.Line(output, $"\nworst admissible policy set: ms per decision, outcome");
        foreach (var (name, pattern, text) in Families)
        {
            var request = Request(pattern, text);
            var least = double.MaxValue;
            for (var i = 0; i < 40; i++)
            {
                var start = Stopwatch.GetTimestamp();
                Authorizer.Decide(request);
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            DecisionReport.Line(output, $"{name,-12}{least,10:N3}  {Authorizer.Decide(request).Outcome}");
        }
    }

    private static AuthorizationRequest Request(Func<int, string> pattern, string text)
    {
        var sizes = Enumerable.Repeat(6_144, 10).Append(10_240);
        return new AuthorizationRequest
        {
            Principal = new PrincipalIdentity { Kind = PrincipalKind.RoleSession, Arn = "arn:aws:sts::111122223333:assumed-role/r/s", AccountId = "111122223333" },
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::" + text,
            IdentityPolicies = PolicySet.Indexed(sizes.Select((size, i) => new AppliedPolicy("p" + i, Fill(size, pattern)))),
            PermissionsBoundaries = [new AppliedPolicy("boundary", Fill(6_144, pattern))],
        };
    }

    private static CompiledPolicy Fill(int size, Func<int, string> pattern)
    {
        var resources = new StringBuilder();
        for (var i = 0; ; i++)
        {
            var next = $"\"arn:aws:s3:::{pattern(i)}\"";
            if (resources.Length + next.Length > size - 90)
            {
                break;
            }

            resources.Append(resources.Length == 0 ? "" : ",").Append(next);
        }

        return ScalingReport.Compile($$"""{"Effect":"Deny","Action":"s3:*","Resource":[{{resources}}]}""");
    }
}

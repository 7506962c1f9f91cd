using Reeve.Policy.Differential.Tests.Random;

namespace Reeve.Policy.Differential.Tests.SmallScope;

/// <summary>
/// Every policy of up to three statements over two effects, three actions, three resources and two condition keys, asked every request over three actions,
/// three resources and the presence of either key. There are 36 statements. By default their order and place are taken as one: 1 + 36 + 666 + 8,436 =
/// 9,139 policies, 36 requests each, 329,004 cases. With <c>REEVE_LONG=1</c> every sequence counts: 47,989 policies, 1,727,604 cases.
/// </summary>
public sealed class SmallScopeTests
{
    private static readonly string[] Statements =
    [
        .. from effect in new[] { "Allow", "Deny" }
           from action in new[] { "s3:GetObject", "s3:PutObject", "s3:*" }
           from resource in new[] { "arn:aws:s3:::bucket/a", "arn:aws:s3:::bucket/*", "*" }
           from key in new[] { "ex:first", "ex:second" }
           select Json.Object(
               ("Effect", Json.Text(effect)),
               ("Action", Json.Text(action)),
               ("Resource", Json.Text(resource)),
               ("Condition", Json.Object(("StringEquals", Json.Object((key, "\"yes\"")))))),
    ];

    private static readonly string[] Requests =
    [
        .. from action in new[] { "s3:GetObject", "s3:PutObject", "s3:DeleteObject" }
           from resource in new[] { "arn:aws:s3:::bucket/a", "arn:aws:s3:::bucket/b", "arn:aws:s3:::other/a" }
           from context in new[] { "", "\"ex:first\": \"yes\"", "\"ex:second\": \"yes\"", "\"ex:first\": \"yes\", \"ex:second\": \"yes\"" }
           select $$"""
               "principal": "arn:aws:iam::111122223333:user/alice", "action": "{{action}}", "resource": "{{resource}}", "context": { {{context}} }
               """,
    ];

    [Fact]
    public void Engine_and_reference_agree_on_every_small_policy()
    {
        var judges = new Judges();
        var asked = 0;

        foreach (var policy in Policies())
        {
            foreach (var request in Requests)
            {
                var input = $"{{{request}, \"identityPolicies\": [{policy}]}}";
                judges.MustAgree(input);
                asked++;
            }
        }

        Assert.Equal(RunLength.IsLong ? 1_727_604 : 329_004, asked);
    }

    // A policy needs a statement, so that "no statement" is the document that nothing is attached to.
    private static IEnumerable<string> Policies() =>
        Combinations(3).Where(indexes => indexes.Length > 0).Select(Policy).Prepend(
            """{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:GetUser", "Resource": "*"}}""");

    private static string Policy(int[] indexes) =>
        $"{{\"Version\": \"2012-10-17\", \"Statement\": {Json.List(indexes.Select(index => Statements[index]))}}}";

    /// <summary>Every choice of up to so many statements: sequences in the long run, and otherwise one ascending sequence for all orders.</summary>
    private static IEnumerable<int[]> Combinations(int length) => length == 0
        ? [[]]
        : Combinations(length - 1).SelectMany(shorter => shorter.Length < length - 1 ? [shorter] : Extensions(shorter).Prepend(shorter));

    private static IEnumerable<int[]> Extensions(int[] shorter)
    {
        var first = RunLength.IsLong || shorter.Length == 0 ? 0 : shorter[^1];
        return Enumerable.Range(first, Statements.Length - first).Select(index => (int[])[.. shorter, index]);
    }
}

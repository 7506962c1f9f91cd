namespace Reeve.Policy.Tests.Laws;

/// <summary>
/// Every policy of up to three statements over two effects, three actions and three resources, for three requests, against the three sentences that
/// define the language: a matching Deny denies; else a matching Allow allows; else it is refused.
/// </summary>
public sealed class ExhaustiveTests
{
    private static readonly string[] Actions = ["*", "s3:Get*", "s3:PutObject"];
    private static readonly string[] Resources = ["*", "arn:aws:s3:::b", "arn:aws:s3:::b/*"];

    private static readonly (string Action, string Resource)[] Asked =
        [("s3:GetObject", "arn:aws:s3:::b/x"), ("s3:PutObject", "arn:aws:s3:::b"), ("iam:GetRole", "*")];

    // Which of the above match which request, worked out by hand.
    private static readonly bool[][] ActionMatches = [[true, true, false], [true, false, true], [true, false, false]];
    private static readonly bool[][] ResourceMatches = [[true, false, true], [true, true, false], [true, false, false]];

    [Fact]
    public void Every_small_policy_decides_as_the_definition_says()
    {
        var statements = (
            from isAllow in new[] { true, false }
            from action in Enumerable.Range(0, 3)
            from resource in Enumerable.Range(0, 3)
            select (IsAllow: isAllow, Action: action, Resource: resource, Policy: Compile(isAllow, action, resource))).ToArray();
        var decided = 0;
        for (var first = 0; first < statements.Length; first++)
        {
            for (var second = first; second < statements.Length; second++)
            {
                for (var third = second; third < statements.Length; third++)
                {
                    var chosen = new[] { statements[first], statements[second], statements[third] };
                    var set = PolicySet.Indexed(chosen.Select(s => s.Policy));
                    for (var asked = 0; asked < Asked.Length; asked++)
                    {
                        var matching = chosen.Where(s => ActionMatches[asked][s.Action] && ResourceMatches[asked][s.Resource]).ToList();
                        var expected = matching.Exists(s => !s.IsAllow) ? DecisionOutcome.ExplicitDeny
                            : matching.Count > 0 ? DecisionOutcome.Allowed : DecisionOutcome.ImplicitDeny;
                        Assert.Equal(expected, Decide(asked, set));
                        decided++;
                    }
                }
            }
        }

        Assert.Equal(1_140 * 3, decided);
    }

    private static DecisionOutcome Decide(int asked, PolicySet set) => Authorizer.Decide(new AuthorizationRequest
    {
        Principal = Requests.User,
        Action = Asked[asked].Action,
        Resource = Asked[asked].Resource,
        IdentityPolicies = set,
    }).Outcome;

    private static AppliedPolicy Compile(bool isAllow, int action, int resource) => Policies.Identity(
        $$"""{"Effect":"{{(isAllow ? "Allow" : "Deny")}}","Action":"{{Actions[action]}}","Resource":"{{Resources[resource]}}"}""");
}

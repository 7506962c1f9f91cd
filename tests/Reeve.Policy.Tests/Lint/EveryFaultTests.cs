using Reeve.Policy.Lint;

namespace Reeve.Policy.Tests.Lint;

/// <summary>Saving names the first fault; checking names them all, each at its place.</summary>
public sealed class EveryFaultTests
{
    [Fact]
    public void Every_fault_is_found_where_it_is()
    {
        const string document = """
            {
              "Version": "2012-10-17",
              "Extra": 1,
              "Statement": [
                { "Effect": "allow", "Action": "GetObject", "Resource": ["b", "arn:nowhere:s3:::b"] },
                { "Effect": "Allow", "Action": 1, "Resource": "c", "Condition": { "StringEqual": { "aws:username": "x" } } },
                { "Action": "s3:*", "Resource": "*", "Sid": "A" },
                { "Effect": "Allow", "Principal": "*", "Action": "a:b:c", "Resource": [], "Sid": "A" },
                3
              ]
            }
            """;

        Assert.Equal(
            [
                "3:3 Syntax errors in policy. (a policy has no such element)",
                "5:17 The policy failed legacy parsing (an Effect has one spelling)",
                "5:36 Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
                "5:62 Resource b must be in ARN format or \"*\".",
                "5:67 Partition \"nowhere\" is not valid for resource \"arn:nowhere:s3:::b\".",
                "6:36 Syntax errors in policy. (this is a text, or a list of texts)",
                "6:51 Resource c must be in ARN format or \"*\".",
                "6:71 Syntax errors in policy. (there is no such operator)",
                "7:5 Syntax errors in policy. (a statement has an Effect)",
                "8:26 Policy document should not specify a principal.",
                "8:54 Actions/Condition can contain only one colon.",
                "8:63 Policy statement must contain resources.",
                "8:86 Statement IDs (SID) in a single policy must be unique.",
                "9:5 Syntax errors in policy. (a statement is an object)",
            ],
            Faults(document, PolicyKind.Identity));
    }

    [Fact]
    public void Trust_policies_have_their_own()
    {
        const string document = """
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},
            {"Effect":"Allow","Principal":{"AWS":["me","111122223333"]},"Action":["sts:AssumeRole","sts:*"]}]}
            """;

        Assert.Equal(
            [
                "2:1 Missing required field Principal",
                "2:28 AssumeRole policy may only specify STS AssumeRole actions.",
                "2:43 Has prohibited field Resource",
                "3:39 Invalid principal in policy: \"AWS\":\"me\"",
                "3:88 AssumeRole policy may only specify STS AssumeRole actions.",
            ],
            Faults(document, PolicyKind.Trust));
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{\n  \"Version\": \"2012-10-17\",\n  \"Version\": \"2012-10-17\"\n}", "3:3")]
    [InlineData("[]", "1:1")]
    [InlineData("{}", "1:1")]
    public void What_is_no_policy_at_all_has_one_fault(string document, string place)
    {
        var finding = Assert.Single(Linting.Check(document));

        Assert.Equal((PolicyLinter.Malformed, place), (finding.Rule, $"{finding.Line}:{finding.Column}"));
    }

    [Theory]
    [InlineData(PolicyKind.Identity)]
    [InlineData(PolicyKind.Resource)]
    [InlineData(PolicyKind.Trust)]
    public void A_policy_has_a_fault_if_saving_refuses_it(PolicyKind kind)
    {
        string[] statements =
        [
            """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""",
            """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""",
            """{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}""",
            """{"Effect":"allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}""",
            """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"stringequals":{"a:b":"c"}}}""",
        ];
        Assert.All(statements, statement =>
        {
            var document = Policies.Document(statement);
            var first = PolicyValidator.Validate(document, kind);
            var all = Linting.Check(document, kind).Where(finding => finding.Rule == PolicyLinter.Malformed).ToArray();
            Assert.Equal(first is not null, all.Length > 0);
            if (first is not null)
            {
                Assert.Contains(all, finding => finding.Message.StartsWith(first.Message, StringComparison.Ordinal) && (finding.Line, finding.Column) == (first.Line, first.Column));
            }
        });
    }

    private static IEnumerable<string> Faults(string document, PolicyKind kind) =>
        Linting.Check(document, kind).Where(finding => finding.Rule == PolicyLinter.Malformed).Select(finding => $"{finding.Line}:{finding.Column} {finding.Message}");
}

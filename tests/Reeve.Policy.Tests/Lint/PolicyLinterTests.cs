using System.Diagnostics;
using Reeve.Policy.Lint;

namespace Reeve.Policy.Tests.Lint;

public sealed class PolicyLinterTests
{
    [Fact]
    public void A_good_policy_has_no_findings() =>
        Assert.Empty(Linting.Check(Policies.Document("""{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::b/*"}""")));

    [Fact]
    public void Codes_are_unique_and_severities_of_all_sorts()
    {
        Assert.Equal(PolicyLinter.Rules.Length, PolicyLinter.Rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, PolicyLinter.Rules.Select(rule => rule.Severity).Distinct().Count());
    }

    [Fact]
    public void A_place_spans_the_token_with_its_quotes_and_escapes()
    {
        var finding = Assert.Single(Linting.Check(Policies.Document("\n  {\"Effect\":\"Allow\",\"Action\":[\"s3:\\u0047et\\\"\",\"s3:GetObject\"],\"Resource\":\"*\"}")));

        Assert.Equal("S3 has no action \"s3:Get\"\".", finding.Message);
        Assert.Equal((2, 31, 2, 46), (finding.Line, finding.Column, finding.EndLine, finding.EndColumn));
    }

    [Fact]
    public void Findings_come_in_the_order_of_their_places()
    {
        var found = Linting.Check(Policies.Document("""{"Resource":"*","Condition":{"StringEquals":{"aws:no":"x"}},"Action":["s3:No","iam:*"],"Effect":"Allow"}"""));

        Assert.Equal(["UnknownConditionKey", "UnknownAction", "PassRoleOnEverything", "CreateServiceLinkedRoleOnEverything"], found.Select(finding => finding.Rule.Code));
    }

    [Theory]
    [InlineData(PolicyKind.Identity, 10_240)]
    [InlineData(PolicyKind.Boundary, 6_144)]
    [InlineData(PolicyKind.Session, 2_048)]
    public void A_policy_beyond_every_quota_is_too_long(PolicyKind kind, int quota)
    {
        string Document(int size) => Policies.Document($$"""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Sid":"{{new string('x', size)}}"}""");
        var frame = Document(0).Length;

        Assert.Empty(Linting.Check(Document(quota - frame), kind));
        Assert.Equal("PolicyTooLong", Assert.Single(Linting.Check(Document(quota - frame + 1), kind)).Rule.Code);
    }

    [Fact]
    public void The_work_on_a_hostile_policy_is_bounded()
    {
        var wild = string.Concat(Enumerable.Repeat("*a", 500));
        string[] documents =
        [
            Policies.Document(Repeat("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/#"}""", 6_000)),
            Policies.Document(Repeat("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/#"},{"Effect":"Allow","Action":"s3:#","Resource":"*"}""", 3_000)),
            Policies.Document($$"""{"Effect":"Allow","Action":[{{Repeat("\"ec2:*#*\"", 30_000)}}],"Resource":["arn:aws:ec2:*:*:{{wild}}"]}"""),
            Policies.Document($$"""{"Effect":"Allow","Action":"s3:*","Resource":[{{Repeat($"\"arn:aws:s3:::{wild}#\"", 400)}}]}"""),
            Policies.Document($$"""{"Effect":"Allow","Action":[{{Repeat("\"s3:" + new string('x', 60) + "#\"", 6_500)}}],"Resource":"*"}"""),
        ];
        Assert.All(documents, document =>
        {
            Assert.InRange(document.Length, 300_000, PolicyLimits.MaxDocumentLength);
            var clock = Stopwatch.StartNew();
            Linting.Check(document);

            // A machine that is busy takes many times as long as one that is not; work without a bound takes minutes.
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        });
    }

    private static string Repeat(string pattern, int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => pattern.Replace("#", $"{i}", StringComparison.Ordinal)));
}

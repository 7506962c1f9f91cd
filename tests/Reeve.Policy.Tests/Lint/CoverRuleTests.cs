namespace Reeve.Policy.Tests.Lint;

public sealed class CoverRuleTests
{
    private const string Get = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/x"}""";

    [Theory]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":["iam:*","S3:get*"],"Resource":["arn:aws:s3:::b/*"]}""")]
    [InlineData("""{"Effect":"Deny","NotAction":["iam:*","s3:Put*"],"Resource":"arn:*:s3:::?/x"}""")]
    [InlineData("""{"Effect":"Deny","Action":"s3:GetObject","NotResource":"arn:aws:s3:::c/*"}""")]
    public void An_Allow_of_which_all_is_denied_is_unreachable(string deny) =>
        Assert.Equal(
            ["The statement never allows anything: Statement[1] denies all of it."], Linting.Messages("UnreachableStatement", $"{Get},{deny}"));

    [Theory]
    [InlineData("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/y"}""")]
    [InlineData("""{"Effect":"Deny","Action":"s3:PutObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""")]
    [InlineData("""{"Effect":"Deny","NotAction":"s3:Get*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::b/*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::${aws:username}/x"}""")]
    public void One_of_which_a_part_may_be_left_is_not(string deny) => Assert.Empty(Linting.Messages("UnreachableStatement", $"{Get},{deny}"));

    [Fact]
    public void Of_two_that_say_the_same_the_later_is_redundant()
    {
        Assert.Equal(["Statement[0] covers all of this statement."], Linting.Messages("RedundantStatement", $"{Get},{Get}"));

        var second = Linting.Check(Policies.Document($"\n{Get},\n{Get}")).Single(finding => finding.Rule.Code == "RedundantStatement");
        Assert.Equal((3, 1), (second.Line, second.Column));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::c*"}""")]
    public void One_that_another_covers_is_redundant(string wide) =>
        Assert.Equal(["Statement[1] covers all of this statement."], Linting.Messages("RedundantStatement", $"{Get},{wide}"));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/x/y"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:username":"alice"}}}""")]
    public void Others_are_not(string other) => Assert.Empty(Linting.Messages("RedundantStatement", $"{Get},{other}"));

    [Fact]
    public void The_same_conditions_and_more_are_covered()
    {
        const string one = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:username":"alice"}}}""";
        const string more = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"AWS:username":"alice","aws:userid":"A"}}}""";

        Assert.Equal(["Statement[0] covers all of this statement."], Linting.Messages("RedundantStatement", $"{one},{more}"));
    }

    [Fact]
    public void A_variable_is_covered_by_a_wildcard_and_covers_only_itself()
    {
        const string variable = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}"}""";
        const string wild = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""";
        const string literal = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/$?aws:username}"}""";

        Assert.Equal(["Statement[1] covers all of this statement."], Linting.Messages("RedundantStatement", $"{variable},{wild}"));
        Assert.Single(Linting.Messages("RedundantStatement", $"{variable},{variable}"));
        Assert.Empty(Linting.Messages("RedundantStatement", $"{variable},{literal}"));
    }

    [Theory]
    [InlineData("\"*\"", "{\"AWS\":\"111122223333\"}", true)]
    [InlineData("{\"AWS\":[\"*\"]}", "{\"AWS\":\"111122223333\"}", true)]
    [InlineData("\"*\"", "{\"Service\":\"ec2.amazonaws.com\"}", false)]
    [InlineData("{\"AWS\":[\"111122223333\",\"444455556666\"]}", "{\"AWS\":\"444455556666\"}", true)]
    [InlineData("{\"AWS\":\"111122223333\"}", "{\"AWS\":\"444455556666\"}", false)]
    public void Principals_count(string wide, string narrow, bool isCovered)
    {
        string Statement(string principal) => $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject","Resource":"*"}""";

        var found = Linting.Messages("RedundantStatement", $"{Statement(wide)},{Statement(narrow)}", PolicyKind.Resource);

        Assert.Equal(isCovered, found is ["Statement[0] covers all of this statement."]);
    }
}

namespace Reeve.Policy.Tests.Lint;

public sealed class ActionRuleTests
{
    [Theory]
    [InlineData("s3:GetObjet", "\"s3:GetObject\"")]
    [InlineData("S3:LISTBUCKETS", "\"s3:ListBucket\"")]
    public void An_unknown_action_is_found_and_the_nearest_one_suggested(string action, string suggestion)
    {
        var statement = $$"""{"Effect":"Allow","Action":["s3:GetObject","{{action}}"],"Resource":"*"}""";

        Assert.Equal([$"\"{action}\""], Linting.Find("UnknownAction", statement));
        Assert.EndsWith($"Did you mean {suggestion}?", Assert.Single(Linting.Messages("UnknownAction", statement)), StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_that_match_no_action_are_found() =>
        Assert.Equal(["\"s3:Fetch*\""], Linting.Find("UnknownAction", """{"Effect":"Allow","Action":["s3:Fetch*","s3:G?tO*"],"Resource":"*"}"""));

    [Fact]
    public void What_is_not_to_be_matched_has_to_exist_as_well() =>
        Assert.Equal(["\"s3:Nothing\""], Linting.Find("UnknownAction", """{"Effect":"Deny","NotAction":["s3:Nothing","s3:ListBucket"],"Resource":"*"}"""));

    [Theory]
    [InlineData("*")]
    [InlineData("s3:*")]
    [InlineData("s3:getobject")]
    [InlineData("IAM:PASSROLE")]
    [InlineData("ledger:Post")]
    [InlineData("nonsense")]
    [InlineData("s3:a:b")]
    public void Other_actions_are_not_unknown(string action) =>
        Assert.Empty(Linting.Find("UnknownAction", $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"*"}"""));

    [Fact]
    public void A_service_that_is_not_listed_is_found_and_the_nearest_one_suggested()
    {
        const string statement = """{"Effect":"Allow","Action":["ledger:Post","s4:GetObject"],"Resource":"*"}""";

        Assert.Equal(["\"ledger:Post\"", "\"s4:GetObject\""], Linting.Find("UnknownService", statement));
        Assert.Equal(
            ["No service has the prefix \"ledger\".", "No service has the prefix \"s4\". Did you mean \"s3\"?"],
            Linting.Messages("UnknownService", statement));
    }

    [Fact]
    public void A_statement_of_actions_that_do_not_exist_is_unreachable() =>
        Assert.Equal(["{"], Linting.Find("UnreachableStatement", """{"Effect":"Allow","Action":["s3:No","iam:No*"],"Resource":"*"}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":["s3:No","s3:GetObject"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":["s3:No","ledger:No"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":["s3:No"],"Resource":"*"}""")]
    public void One_with_an_action_that_may_exist_is_not(string statement) => Assert.Empty(Linting.Find("UnreachableStatement", statement));
}

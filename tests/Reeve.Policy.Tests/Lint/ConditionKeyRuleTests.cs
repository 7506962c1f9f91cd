namespace Reeve.Policy.Tests.Lint;

public sealed class ConditionKeyRuleTests
{
    [Theory]
    [InlineData("aws:SourceIP4", "There is no condition key \"aws:SourceIP4\". Did you mean \"aws:SourceIp\"?")]
    [InlineData("aws:PrincipalTag", "There is no condition key \"aws:PrincipalTag\".")]
    [InlineData("aws:PrincipalTag/", "There is no condition key \"aws:PrincipalTag/\".")]
    [InlineData("s3:prefixes", "S3 has no condition key \"s3:prefixes\". Did you mean \"s3:prefix\"?")]
    [InlineData("saml:nobody", "STS has no condition key \"saml:nobody\".")]
    [InlineData("SourceIp", "\"SourceIp\" is no condition key: none is without a prefix.")]
    public void An_unknown_key_is_found(string key, string message)
    {
        Assert.Equal([$"\"{key}\""], Linting.Find("UnknownConditionKey", Statement("s3:GetObject", key)));
        Assert.Equal([message], Linting.Messages("UnknownConditionKey", Statement("s3:GetObject", key)));
    }

    [Theory]
    [InlineData("AWS:sourceip")]
    [InlineData("aws:PrincipalTag/team")]
    [InlineData("aws:RequestTag/a/b")]
    [InlineData("s3:existingobjecttag/x")]
    [InlineData("ec2:SourceInstanceArn")]
    [InlineData("accounts.google.com:aud")]
    [InlineData("oidc.eks.us-east-1.amazonaws.com/id/ABC:sub")]
    [InlineData("ledger:Book")]
    public void Keys_that_requests_can_have_are_not(string key)
    {
        Assert.Empty(Linting.Find("UnknownConditionKey", Statement("s3:GetObject", key)));
        Assert.Empty(Linting.Find("ConditionKeyOfOtherService", Statement("s3:GetObject", key)));
    }

    [Fact]
    public void A_key_of_a_service_that_the_statement_does_not_use_is_found() =>
        Assert.Equal(["\"ec2:Vpc\""], Linting.Find("ConditionKeyOfOtherService", Statement("s3:GetObject", "ec2:Vpc")));

    [Theory]
    [InlineData("ec2:StartInstances")]
    [InlineData("*")]
    [InlineData("ledger:Post")]
    public void One_that_an_action_can_have_is_not(string action) =>
        Assert.Empty(Linting.Find("ConditionKeyOfOtherService", Statement(action, "ec2:Vpc")));

    private static string Statement(string action, string key) =>
        $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"*","Condition":{"StringEquals":{"{{key}}":"x"} } }""";
}

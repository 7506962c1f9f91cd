namespace Reeve.Policy.Tests.Lint;

public sealed class ServicePrincipalCaseTests
{
    private const string Code = "ServicePrincipalCase";

    [Theory]
    [InlineData("Lambda.amazonaws.com", "lambda.amazonaws.com")]
    [InlineData("EC2.AMAZONAWS.COM", "ec2.amazonaws.com")]
    [InlineData("Ec2.amazonaws.com.cn", "ec2.amazonaws.com.cn")]
    [InlineData("LEDGER.example.com", "Ledger.example.com")]
    public void The_right_spelling_is_suggested(string principal, string right)
    {
        Assert.Equal([$"\"{principal}\""], Linting.Find(Code, Trust(principal), PolicyKind.Trust));
        Assert.Equal([$"Service principals are case-sensitive. Did you mean \"{right}\"?"], Linting.Messages(Code, Trust(principal), PolicyKind.Trust));
    }

    [Theory]
    [InlineData("lambda.amazonaws.com")]
    [InlineData("Ledger.example.com")]
    [InlineData("Other.example.com")]
    public void Right_and_unknown_ones_are_left_alone(string principal) => Assert.Empty(Linting.Find(Code, Trust(principal), PolicyKind.Trust));

    [Theory]
    [InlineData("StringEquals", "iam:PassedToService")]
    [InlineData("ForAnyValue:StringLikeIfExists", "IAM:awsservicename")]
    public void Conditions_that_compare_principals_exactly_are_looked_at(string op, string key) =>
        Assert.Equal(["\"Lex.amazonaws.com\""], Linting.Find(Code, Compared(op, key)));

    [Theory]
    [InlineData("StringEqualsIgnoreCase", "iam:PassedToService")]
    [InlineData("StringEquals", "aws:PrincipalTag/team")]
    public void Others_are_not(string op, string key) => Assert.Empty(Linting.Find(Code, Compared(op, key)));

    private static string Trust(string principal) =>
        $$"""{"Effect":"Allow","Principal":{"Service":["{{principal}}"]},"Action":"sts:AssumeRole"}""";

    private static string Compared(string op, string key) =>
        $$"""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"{{op}}":{"{{key}}":["ec2.amazonaws.com","Lex.amazonaws.com"]} } }""";
}

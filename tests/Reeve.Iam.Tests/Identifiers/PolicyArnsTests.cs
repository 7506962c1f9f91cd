using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Tests.Identifiers;

public sealed class PolicyArnsTests
{
    [Theory]
    [InlineData("arn:aws:iam::aws:policy/AdministratorAccess", "aws", "/", "AdministratorAccess")]
    [InlineData("arn:aws:iam::aws:policy/service-role/AWSLambdaRole", "aws", "/service-role/", "AWSLambdaRole")]
    [InlineData("arn:aws:iam::123456789012:policy/a/b/Own", "123456789012", "/a/b/", "Own")]
    public void The_parts_are_read(string arn, string owner, string path, string name)
    {
        Assert.True(PolicyArns.IsWellFormed(arn));
        Assert.Equal((owner, path, name), (PolicyArns.OwnerOf(arn), PolicyArns.PathOf(arn), PolicyArns.NameOf(arn)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AdministratorAccess")]
    [InlineData("arn:aws:iam::aws:policy/")]
    [InlineData("arn:aws:iam::aws:policy//x")]
    [InlineData("arn:aws:iam::aws:policy/a b")]
    [InlineData("arn:aws:iam:::policy/x")]
    [InlineData("arn:aws:iam::policy/x")]
    [InlineData("arn:aws:iam::12345678901:policy/x")]
    [InlineData("arn:aws:iam::12345678901a:policy/x")]
    [InlineData("arn:aws:iam:us-east-1:aws:policy/x")]
    [InlineData("arn:aws:iam::123456789012:role/x")]
    [InlineData("arn:aws:s3::aws:policy/x")]
    [InlineData("ARN:aws:iam::aws:policy/x")]
    public void What_is_not_the_ARN_of_a_policy_is_told(string text) => Assert.False(PolicyArns.IsWellFormed(text));
}

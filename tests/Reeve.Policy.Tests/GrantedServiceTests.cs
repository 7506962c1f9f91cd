namespace Reeve.Policy.Tests;

/// <summary>Whether a policy allows any action of a service.</summary>
public sealed class GrantedServiceTests
{
    [Theory]
    [InlineData("\"Action\":\"s3:GetObject\"", true)]
    [InlineData("\"Action\":\"S3:getobject\"", true)]
    [InlineData("\"Action\":\"s3:Get*\"", true)]
    [InlineData("\"Action\":[\"ec2:*\",\"s3:*\"]", true)]
    [InlineData("\"Action\":\"*\"", true)]
    [InlineData("\"Action\":\"s3-object-lambda:Get*\"", false)]
    [InlineData("\"Action\":\"s3-object-lambda:GetObject\"", false)]
    [InlineData("\"Action\":\"ec2:*\"", false)]
    [InlineData("\"NotAction\":\"ec2:*\"", true)]
    [InlineData("\"NotAction\":\"s3:Get*\"", true)]
    [InlineData("\"NotAction\":\"s3:*\"", false)]
    [InlineData("\"NotAction\":[\"ec2:*\",\"S3:*\"]", false)]
    [InlineData("\"NotAction\":\"*\"", false)]
    public void The_actions_of_an_allow_say_which_services_it_opens(string action, bool expected)
    {
        Assert.Equal(expected, Compile("Allow", action).GrantsAnyOf("s3"));
        Assert.Equal(expected, Compile("Allow", action).GrantsAnyOf("S3"));
        Assert.False(Compile("Deny", action).GrantsAnyOf("s3"));
    }

    [Fact]
    public void A_document_that_does_not_compile_grants_nothing() =>
        Assert.False(CompiledPolicy.Compile("{", PolicyKind.Identity).GrantsAnyOf("s3"));

    private static CompiledPolicy Compile(string effect, string action) => CompiledPolicy.Compile(
        Policies.Document($$$"""{"Condition":{"Bool":{"aws:SecureTransport":"true"}},"Effect":"{{{effect}}}",{{{action}}},"Resource":"arn:aws:s3:::b"}"""),
        PolicyKind.Identity);
}

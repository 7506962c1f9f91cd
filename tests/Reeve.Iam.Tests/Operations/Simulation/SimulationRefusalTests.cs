using Reeve.Iam.Errors;
using static Reeve.Iam.Tests.Operations.Simulation.Simulate;

namespace Reeve.Iam.Tests.Operations.Simulation;

/// <summary>Simulations that cannot be made.</summary>
public sealed class SimulationRefusalTests
{
    [Theory]
    [InlineData("ActionNames are not valid: s3:Get*. An action is named as service:Operation, without wildcards.", "ActionNames.member.1=s3:Get*")]
    [InlineData("ActionNames are not valid: GetObject. An action is named as service:Operation, without wildcards.", "ActionNames.member.1=GetObject")]
    [InlineData("ResourceNames are not in a valid ARN format: photos.", "ResourceArns.member.1=photos")]
    [InlineData("ResourceNames are not in a valid ARN format: arn:aws:s3:::.", "ResourceArns.member.1=arn:aws:s3:::")]
    [InlineData("'123456789012' is not a valid as a Resource Owner.", "ResourceOwner=123456789012")]
    [InlineData("'arn:aws:iam::1:root' is not a valid as a Resource Owner.", "ResourceOwner=arn:aws:iam::1:root")]
    [InlineData("'arn:aws:iam::123456789012:role/r' is not valid as a CallerArn: it must be the ARN of an IAM user.", "CallerArn=arn:aws:iam::123456789012:role/r")]
    [InlineData("'Nope' is not a valid ResourceHandlingOption.", "ResourceHandlingOption=Nope")]
    [InlineData(
        "The ResourceHandlingOption EC2-VPC-EBS requires the ARN of a resource of type image.",
        "ResourceHandlingOption=EC2-VPC-EBS",
        "ResourceArns.member.1=arn:aws:ec2:us-east-1:123456789012:instance/*")]
    [InlineData("ContextKeyName must be given for each of ContextEntries.", "ContextEntries.member.1.ContextKeyType=string")]
    [InlineData("PolicyInputList.2 is not a valid policy: Syntax errors in policy. (line 1, column 2)", "PolicyInputList.member.2={")]
    public void What_is_invalid_is_refused(string message, params string[] parameters) =>
        Assert.Equal(IamErrors.InvalidInput(message), RefuseCustom(new(), WithDefaults(parameters)));

    [Fact]
    public void A_resource_policy_needs_a_caller() => Assert.Equal(
        IamErrors.InvalidInput("CallerArn must be given with ResourcePolicy when the policies are not those of an IAM user."),
        RefuseCustom(new(), WithDefaults("ResourcePolicy=" + Documents.Trust(User).Text)));

    [Fact]
    public void There_is_one_boundary_at_most() => Assert.Equal(
        IamErrors.InvalidInput("PermissionsBoundaryPolicyInputList must not have more than one policy."),
        RefuseCustom(new(), WithDefaults(
            "PermissionsBoundaryPolicyInputList.member.1=" + Documents.AllowAll.Text, "PermissionsBoundaryPolicyInputList.member.2=" + Documents.AllowAll.Text)));

    [Fact]
    public void A_key_is_given_once() => Assert.Equal(
        IamErrors.InvalidInput("The context key MY:key is given more than once."),
        RefuseCustom(new(), WithDefaults([.. Key(1, "my:key", "string", "a"), .. Key(2, "MY:key", "string", "a")])));

    [Theory]
    [InlineData("numeric", "ten")]
    [InlineData("numericList", "1,2,1e3")]
    [InlineData("boolean", "yes")]
    [InlineData("ip", "192.0.2.256")]
    [InlineData("ip", "192.0.2.0/24")]
    [InlineData("binary", "not base64")]
    [InlineData("date", "yesterday")]
    [InlineData("dateList", "2026-01-01,2026-13-01")]
    public void A_value_is_of_its_type(string type, string values) => Assert.Equal(
        IamErrors.InvalidInput($"The context key my:key has a value that is not of the type {type}."),
        RefuseCustom(new(), WithDefaults(Key(1, "my:key", type, values.Split(',')))));

    [Fact]
    public void A_single_value_is_one() => Assert.Equal(
        IamErrors.InvalidInput("The context key my:key must have one value, because its type is string."),
        RefuseCustom(new(), WithDefaults(Key(1, "my:key", "string", "a", "b"))));

    [Fact]
    public void A_value_that_is_too_long_to_be_compared_is_no_decision()
    {
        const string statement = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"my:key":"a*"}}}""";

        Assert.Equal(
            IamErrors.PolicyEvaluation("s3:GetObject on * cannot be evaluated: a context value, or a pattern filled with it, is too long."),
            RefuseCustom(new(), [Given(1, statement), "ActionNames.member.1=s3:GetObject", .. Key(1, "my:key", "string", new string('a', 70_000))]));
    }

    [Fact]
    public void A_scenario_with_all_its_resources_is_simulated() => Assert.Equal(4, Custom(new(), WithDefaults(
        ["ResourceHandlingOption=EC2-VPC-InstanceStore", .. new[] { "instance", "image", "security-group", "network-interface" }
            .Select((type, index) => $"ResourceArns.member.{Samples.Number(index + 1)}=arn:aws:ec2:us-east-1:123456789012:{type}/x")])).EvaluationResults.Length);

    private static string[] WithDefaults(params string[] parameters) =>
    [
        Given(1, Allow("*")),
        .. parameters.Any(parameter => parameter.StartsWith("ActionNames", StringComparison.Ordinal)) ? [] : (string[])["ActionNames.member.1=s3:GetObject"],
        .. parameters,
    ];
}

using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Tests.Operations;

/// <summary>The generated binders and writers of real operations.</summary>
public sealed class BindingTests
{
    [Fact]
    public void A_request_is_bound_and_written_as_it_was_given() => Assert.Equal(
        "AWSServiceName=rds.amazonaws.com CustomSuffix=blue",
        Bound("CreateServiceLinkedRole", "AWSServiceName=rds.amazonaws.com", "CustomSuffix=blue", "Unknown=ignored"));

    [Fact]
    public void A_missing_required_member_is_one_clause() => Assert.Equal(
        "1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must not be null", Refusal("GetRole"));

    [Fact]
    public void The_first_letter_of_a_field_is_lower_case_however_the_name_goes_on() => Assert.Equal(
        "1 validation error detected: Value at 'aWSServiceName' failed to satisfy constraint: Member must not be null",
        Refusal("CreateServiceLinkedRole"));

    [Fact]
    public void An_empty_text_is_too_short() => Assert.Equal(
        "1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must have length greater than or equal to 1",
        Refusal("GetRole", "RoleName="));

    [Fact]
    public void A_long_text_is_too_long() => Assert.Equal(
        "1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must have length less than or equal to 64",
        Refusal("GetRole", "RoleName=" + new string('a', 65)));

    [Fact]
    public void Bad_characters_of_a_name_are_told_in_a_sentence() => Assert.Equal(
        "The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-",
        Refusal("GetRole", "RoleName=a b"));

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(
        @"3 validation errors detected: Value at 'customSuffix' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]+; "
        + "Value at 'description' failed to satisfy constraint: Member must have length less than or equal to 1000; "
        + "Value at 'aWSServiceName' failed to satisfy constraint: Member must not be null",
        Refusal("CreateServiceLinkedRole", "Description=" + new string('a', 1001), "CustomSuffix=a b"));

    [Fact]
    public void Faults_come_in_the_order_in_which_AWS_was_recorded_to_tell_them()
    {
        Assert.Equal(
            "3 validation errors detected: Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value less than or equal to 128; "
            + "Value at 'passwordReusePrevention' failed to satisfy constraint: Member must have value less than or equal to 24; "
            + "Value at 'maxPasswordAge' failed to satisfy constraint: Member must have value less than or equal to 1095",
            Refusal("UpdateAccountPasswordPolicy", "MaxPasswordAge=1096", "MinimumPasswordLength=129", "PasswordReusePrevention=25"));
        Assert.Equal(
            "3 validation errors detected: Value at 'clientIDList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 1]; "
            + "Value at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 40, Member must have length greater than or equal to 40]; "
            + "Value at 'url' failed to satisfy constraint: Member must have length less than or equal to 255",
            Refusal(
                "CreateOpenIDConnectProvider", "Url=https://" + new string('a', 256), "ClientIDList.member.1=" + new string('a', 256),
                "ThumbprintList.member.1=" + new string('a', 41)));
    }

    private static string Bound(string operation, params string[] parameters)
    {
        var faults = new ConstraintFaults(false);
        var call = Find(operation).Bind(new FormParameters(parameters), faults);
        Assert.True(faults.IsEmpty);
        return TextShapeWriter.Write(call.WriteRequest);
    }

    private static string? Refusal(string operation, params string[] parameters)
    {
        var faults = new ConstraintFaults(false);
        Find(operation).Bind(new FormParameters(parameters), faults);
        Assert.Equal("ValidationError", faults.ToError()?.Code);
        return faults.ToError()?.Message;
    }

    private static OperationDescriptor Find(string name) =>
        OperationTable.Find(ApiService.Iam, name) ?? throw new ArgumentException(name, nameof(name));
}

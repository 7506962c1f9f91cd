using Reeve.Iam.Entities;
using Reeve.Iam.Generators.Tests.Support;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Generators.Tests;

/// <summary>What generated binders make of a request that is valid, or malformed.</summary>
public sealed class BinderTests
{
    [Fact]
    public void What_is_absent_has_its_declared_default_or_none()
    {
        var request = Bound.Change();
        Assert.Equal((100, "/", false), (request.MaxItems, request.Path, request.SetAsDefault));
        Assert.Null(request.Status);
        Assert.Null(request.PolicyDocument);
        Assert.Null(request.MinimumPasswordLength);
        Assert.Null(request.HardExpiry);
        Assert.Null(request.From);
        Assert.Null(request.Picture);
        Assert.Null(request.Scope);
        Assert.Equal([], request.Tags);
        Assert.Equal([], request.TagKeys);
        Assert.Equal([], request.Scopes);
    }

    [Fact]
    public void What_is_given_is_bound()
    {
        var request = Bound.Change(
            "MaxItems=7", "Path=/a/", "Status=Inactive", "PolicyDocument={ }", "SetAsDefault=True", "HardExpiry=false",
            "From=2020-01-02T03:04:05Z", "Picture=AP8=");
        Assert.Equal((7, "/a/", "Inactive", true, false), (request.MaxItems, request.Path, request.Status, request.SetAsDefault, request.HardExpiry));
        Assert.Equal(new PolicyText("{ }"), request.PolicyDocument);
        Assert.Equal(new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), request.From);
        Assert.Equal([0, 255], request.Picture.GetValueOrDefault().ToArray());
    }

    [Fact]
    public void Lists_with_gaps_keep_their_members_in_order()
    {
        var request = Bound.Change(
            "Tags.member.9.Key=b", "Tags.member.9.Value=2", "Tags.member.4.Key=a", "Tags.member.4.Value=", "TagKeys.member.30=y", "TagKeys.member.5=x");
        Assert.Equal([new Tag("a", ""), new Tag("b", "2")], request.Tags);
        Assert.Equal(["x", "y"], request.TagKeys);
    }

    [Fact]
    public void Structures_are_bound_with_what_they_hold()
    {
        var request = Bound.Change(
            "Scope.arn=x", "Scope.Depth=5", "Scopes.member.1.arn=y", "Scopes.member.1.Regions.member.1=eu", "Scopes.member.1.Inner.Note=n");
        Assert.Equal(("x", 5, null), (request.Scope?.Arn, request.Scope?.Depth, request.Scope?.Inner));
        var scope = Assert.Single(request.Scopes);
        Assert.Equal(("y", 3, "n"), (scope.Arn, scope.Depth, scope.Inner?.Note));
        Assert.Equal(["eu"], scope.Regions);
    }

    [Theory]
    [InlineData("MaxItems=ten")]
    [InlineData("SetAsDefault=1")]
    [InlineData("From=today")]
    [InlineData("Picture=AP8")]
    [InlineData("Picture=A P8=")]
    [InlineData("Picture=-_8=")]
    [InlineData("TagKeys=a")]
    [InlineData("Tags=a")]
    [InlineData("Scope.Depth=x")]
    public void A_value_that_is_not_of_its_type_is_malformed_input_whatever_else_is_wrong(string parameter)
    {
        var faults = new ConstraintFaults(false);
        Operations.ShapeBinders.ChangeSampleRequest(new FormParameters(parameter, "Status=wrong"), faults);
        Assert.Equal(new("MalformedInput", 400, ""), faults.ToError());
    }

    [Fact]
    public void A_faulty_request_is_bound_to_harmless_values()
    {
        var request = Operations.ShapeBinders.ReadSampleRequest(new FormParameters(), new ConstraintFaults(true));
        Assert.Equal(("", 0, "", false), (request.RoleSessionName, request.DurationSeconds, request.Policy.Text, request.Sure));
        Assert.Equal([], request.Keys);
        Assert.Equal("", request.Scope.Arn);
        Assert.True(request.Key.IsEmpty);
    }

    [Fact]
    public void Binding_scalars_allocates_the_request_only()
    {
        var parameters = new FormParameters("AWSServiceName=rds.amazonaws.com");
        var faults = new ConstraintFaults(false);
        Reeve.Iam.Operations.LinkedRoles.CreateServiceLinkedRoleRequest Bind() =>
            Reeve.Iam.Operations.ShapeBinders.CreateServiceLinkedRoleRequest(parameters, faults);
        Bind();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Bind();
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(8 + 8 + (3 * 8), after - before); // header, method table and three references
    }
}

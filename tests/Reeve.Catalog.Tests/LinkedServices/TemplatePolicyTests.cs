using Reeve.Catalog.LinkedServices;
using Reeve.Catalog.ManagedPolicies;
using Reeve.Iam.LinkedServices;

namespace Reeve.Catalog.Tests.LinkedServices;

/// <summary>Templates and managed policies come from different sources; here they meet.</summary>
public sealed class TemplatePolicyTests
{
    private const string LexPolicy = "arn:aws:iam::aws:policy/aws-service-role/AmazonLexBotPolicy";

    private static readonly IReadOnlyList<ServiceTemplate> Templates = AwsTemplateCatalog.Shared.All;
    private static readonly AwsManagedPolicyArchive Archive = AwsManagedPolicyArchive.Shared;

    [Fact]
    public void Every_policy_of_a_template_is_in_the_archive_but_one() =>
        Assert.Equal([LexPolicy], Templates.SelectMany(each => each.ManagedPolicyArns).Where(arn => Archive.Find(arn) is null));

    [Fact]
    public void The_policy_without_a_document_stays_attached_and_has_no_document()
    {
        var template = AwsTemplateCatalog.Shared.FindByPrincipal("lex.amazonaws.com");

        Assert.Equal([LexPolicy], template?.ManagedPolicyArns);
        Assert.Null(Archive.FindDocument(LexPolicy, "v1"));
    }

    [Fact]
    public void Templates_without_a_known_policy_carry_none() =>
        Assert.Equal(
            ["s3.data-source.lustre.fsx.amazonaws.com", "worklink.amazonaws.com"],
            Templates.Where(each => each.ManagedPolicyArns.Count == 0).Select(each => each.ServicePrincipal));

    [Fact]
    public void Policies_of_templates_are_below_the_path_of_service_linked_roles_and_not_attachable() =>
        Assert.All(
            Templates.SelectMany(each => each.ManagedPolicyArns).Where(arn => arn != LexPolicy),
            arn => Assert.False(Archive.Find(arn)?.IsAttachable));
}

using CsCheck;
using Reeve.Catalog.LinkedServices;

namespace Reeve.Catalog.Tests.LinkedServices;

public sealed class AwsTemplateCatalogTests
{
    private static readonly AwsTemplateCatalog Catalog = AwsTemplateCatalog.Shared;

    [Fact]
    public void It_has_every_row_of_the_data_file_in_its_order() =>
        Assert.Equal(
            TemplateTable.ReadFile().Services.Select(row => (row.ServicePrincipal, row.RoleName)),
            Catalog.All.Select(template => (template.ServicePrincipal, template.RoleName)));

    [Fact]
    public void Every_template_is_found_by_principal_and_role_name() =>
        Assert.All(Catalog.All, template =>
            Assert.Same(template, Catalog.Find(template.ServicePrincipal, template.RoleName)));

    [Fact]
    public void Every_principal_is_found() =>
        Assert.All(Catalog.All, template =>
            Assert.Equal(template.ServicePrincipal, Catalog.FindByPrincipal(template.ServicePrincipal)?.ServicePrincipal));

    [Fact]
    public void All_are_first_versions() => Assert.All(Catalog.All, template => Assert.Equal(1, template.Version));

    [Fact]
    public void A_principal_in_another_letter_case_is_unknown() =>
        Gen.Select(Gen.Int[0, Catalog.All.Count - 1], Gen.ULong).Sample((index, mask) =>
        {
            var template = Catalog.All[index];
            var other = ChangeCase(template.ServicePrincipal, mask);
            return other == template.ServicePrincipal
                || (Catalog.FindByPrincipal(other) is null && Catalog.Find(other, template.RoleName) is null);
        });

    [Theory]
    [InlineData("")]
    [InlineData("amazonaws.com")]
    [InlineData("batch")]
    [InlineData("Batch.amazonaws.com")]
    [InlineData("batch.amazonaws.com ")]
    [InlineData("batch.amazonaws.com.cn")]
    [InlineData("logs.amazonaws.com")] // It has a role, which IAM cannot create and whose name is not known.
    public void Other_principals_are_unknown(string servicePrincipal) =>
        Assert.Null(Catalog.FindByPrincipal(servicePrincipal));

    [Theory]
    [InlineData("AWSServiceRoleForBatch_suffix")]
    [InlineData("AWSServiceRoleForbatch")]
    [InlineData("AWSServiceRoleForECS")]
    public void A_role_name_of_another_service_case_or_suffix_is_unknown(string roleName) =>
        Assert.Null(Catalog.Find("batch.amazonaws.com", roleName));

    [Fact]
    public void Of_two_roles_of_a_principal_creation_makes_the_first_and_both_are_found_by_name()
    {
        const string Principal = "networkmanager.amazonaws.com";

        Assert.Equal("AWSServiceRoleForNetworkManager", Catalog.FindByPrincipal(Principal)?.RoleName);
        Assert.NotNull(Catalog.Find(Principal, "AWSServiceRoleForNetworkManager"));
        Assert.NotNull(Catalog.Find(Principal, "AWSServiceRoleForNetworkManagerCloudWAN"));
    }

    [Fact]
    public void A_suffix_is_allowed_where_that_is_known_and_nowhere_else() =>
        Assert.Equal(
            [
                "autoscaling.amazonaws.com",
                "channels.lexv2.amazonaws.com",
                "connect.amazonaws.com",
                "lexv2.amazonaws.com",
                "monitron.amazonaws.com",
                "outposts.amazonaws.com",
                "profile.amazonaws.com",
                "s3.data-source.lustre.fsx.amazonaws.com",
                "synchronization.connect.amazonaws.com",
            ],
            Catalog.All.Where(template => template.SuffixAllowed).Select(template => template.ServicePrincipal));

    [Fact]
    public void Only_the_role_of_resource_groups_cannot_be_created_through_IAM() =>
        Assert.Equal(
            ["resourcegroups.amazonaws.com"],
            Catalog.All.Where(template => !template.CreatableThroughIam).Select(template => template.ServicePrincipal));

    [Fact]
    public void Only_the_role_of_support_cannot_be_deleted_through_IAM() =>
        Assert.Equal(
            ["support.amazonaws.com"],
            Catalog.All.Where(template => !template.DeletableThroughIam).Select(template => template.ServicePrincipal));

    [Fact]
    public async Task Readers_that_come_at_once_see_the_same_templates()
    {
        var catalog = new AwsTemplateCatalog();
        using var start = new Barrier(8);

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return catalog.FindByPrincipal("rds.amazonaws.com");
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.NotNull(seen[0]);
        Assert.All(seen, template => Assert.Same(seen[0], template));
    }

    // Flips the case of the letters that the mask names.
    private static string ChangeCase(string text, ulong mask) =>
        string.Concat(text.Select((c, i) => char.IsAsciiLetter(c) && (mask >> (i % 64) & 1) == 1 ? (char)(c ^ 0x20) : c));
}

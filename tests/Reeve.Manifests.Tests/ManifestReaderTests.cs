using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Manifests.Tests;

public sealed class ManifestReaderTests
{
    [Fact]
    public void A_whole_manifest_is_read()
    {
        var manifest = Read(Manifests.Whole);

        Assert.Equal(("ledger.example.com", "Example Ledger", "ledger"), (manifest.Service, manifest.Name, manifest.Prefix));
        Assert.Equal((UsageKnowledge.Callback, "https://ledger.example.com/usage"), (manifest.Usage.KnownBy, manifest.Usage.Callback));
        var role = manifest.Roles[0];
        Assert.Equal((SuffixRule.Optional, RoleAuthority.Both, RoleAuthority.Iam), (role.Suffix, role.CreatedBy, role.DeletedBy));
        Assert.Equal(["archive.ledger.example.com"], role.AlsoAssumedBy);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Notify","Effect":"Allow","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:ledger-*","Condition":{"StringEquals":{"aws:ResourceAccount":"${aws:PrincipalAccount}"}}}]}""",
            role.Policies[0].Document);
        Assert.StartsWith("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":""", manifest.Roles[1].TrustPolicy, StringComparison.Ordinal);
        Assert.Equal([PermissionsChoice.Fixed, PermissionsChoice.Limited], manifest.UseCases.Select(useCase => useCase.Permissions));
        Assert.Equal(["Notify"], manifest.Actions[0].SetsInMotion[0].Statements);
    }

    [Fact]
    public void What_is_not_given_has_its_default()
    {
        var manifest = Read(Manifests.Least);

        Assert.Equal(new UsageSource(), manifest.Usage);
        Assert.Equal((SuffixRule.None, RoleAuthority.Both, RoleAuthority.Both), (manifest.Roles[0].Suffix, manifest.Roles[0].CreatedBy, manifest.Roles[0].DeletedBy));
        Assert.Null(manifest.Roles[0].TrustPolicy);
        Assert.Empty(manifest.Actions);
    }

    [Theory]
    [InlineData(Manifests.Whole)]
    [InlineData(Manifests.Least)]
    public void The_JSON_of_a_manifest_says_the_same_as_its_YAML(string yaml)
    {
        var json = ManifestJson.TextOf(Read(yaml));

        Assert.Equal(json, ManifestJson.TextOf(Read(json)));
    }

    [Fact]
    public void Layout_and_comments_make_no_difference() =>
        Assert.Equal(ManifestJson.TextOf(Read(Manifests.Least)), ManifestJson.TextOf(Read("# a comment\n" + Manifests.Least.Replace("name: Ledger\n", "name:   \"Ledger\"  # here\n", StringComparison.Ordinal))));

    [Fact]
    public void A_role_name_with_one_underscore_is_warned_about()
    {
        var reading = ManifestReader.Read(Manifests.Least.Replace("ServiceRoleForLedger", "ServiceRole_Ledger", StringComparison.Ordinal));

        Assert.NotNull(reading.Manifest);
        Assert.Equal("5:11: Terraform takes what follows the one underscore of ServiceRole_Ledger for a custom suffix: use none, or two.", Assert.Single(reading.Warnings).ToString());
    }

    [Theory]
    [InlineData("ServiceRoleForLedger")]
    [InlineData("Service_Role_Ledger")]
    public void Other_role_names_are_not(string name) =>
        Assert.Empty(ManifestReader.Read(Manifests.Least.Replace("ServiceRoleForLedger", name, StringComparison.Ordinal)).Warnings);

    private static ServiceManifest Read(string text)
    {
        var reading = ManifestReader.Read(text);
        Assert.Empty(reading.Faults);
        return reading.Manifest!;
    }
}

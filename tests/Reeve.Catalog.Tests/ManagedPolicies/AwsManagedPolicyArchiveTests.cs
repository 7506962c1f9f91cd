using System.Globalization;
using System.Text.RegularExpressions;
using Reeve.Catalog.ManagedPolicies;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Catalog.Tests.ManagedPolicies;

/// <summary>The list of policies. A newer package may add to it, so counts are lower bounds.</summary>
public sealed partial class AwsManagedPolicyArchiveTests
{
    private static readonly AwsManagedPolicyArchive Archive = AwsManagedPolicyArchive.Shared;

    [Fact]
    public void It_is_packed_into_less_than_three_megabytes()
    {
        using var packed = EmbeddedFile.Open(EmbeddedFile.ManagedPolicies);

        Assert.InRange(packed.Length, 1_000_000, 3_000_000);
    }

    [Fact]
    public void It_names_the_package_that_it_was_made_from() =>
        Assert.Matches(@"\Aaws-iam-managed-policies \d+\.\d+\.\d+\z", Archive.Source);

    [Fact]
    public void It_has_the_policies_and_versions_that_the_package_has()
    {
        Assert.InRange(Archive.All.Count, 1_594, 5_000);
        Assert.InRange(Archive.All.Sum(policy => policy.Versions.Count), 6_194, 50_000);
    }

    [Fact]
    public void Policies_are_in_ordinal_order_of_path_and_name() =>
        Assert.Equal(
            Archive.All.OrderBy(policy => policy.Path, StringComparer.Ordinal)
                .ThenBy(policy => policy.PolicyName, StringComparer.Ordinal)
                .Select(policy => policy.Arn),
            Archive.All.Select(policy => policy.Arn));

    [Fact]
    public void An_ARN_is_made_of_path_and_name_and_finds_its_policy() =>
        Assert.All(Archive.All, policy =>
        {
            Assert.Equal($"arn:aws:iam::aws:policy{policy.Path}{policy.PolicyName}", policy.Arn);
            Assert.Same(policy, Archive.Find(policy.Arn));
        });

    [Fact]
    public void Only_policies_of_service_linked_roles_cannot_be_attached()
    {
        Assert.All(Archive.All, policy => Assert.Equal(policy.Path != "/aws-service-role/", policy.IsAttachable));
        Assert.InRange(Archive.All.Count(policy => !policy.IsAttachable), 357, 2_000);
    }

    [Fact]
    public void Ids_are_unique_and_shaped_as_those_of_AWS()
    {
        Assert.All(Archive.All, policy => Assert.Matches(PolicyId(), policy.PolicyId));
        Assert.Equal(Archive.All.Count, Archive.All.Select(policy => policy.PolicyId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_id_is_the_same_in_every_release() =>
        Assert.Equal("ANPAJ5IIMV5ODH3GDY4NK", Find("AdministratorAccess").PolicyId);

    [Fact]
    public void Versions_are_newest_first_and_the_newest_is_in_effect() =>
        Assert.All(Archive.All, policy =>
        {
            var numbers = policy.Versions.Select(version => int.Parse(version.VersionId[1..], NumberStyles.None, CultureInfo.InvariantCulture));
            Assert.Equal(numbers.Distinct().OrderDescending(), numbers);
            Assert.Equal(policy.DefaultVersionId, policy.Versions[0].VersionId);
        });

    [Fact]
    public void No_version_is_older_than_the_one_before_it() =>
        Assert.All(Archive.All, policy =>
        {
            var dates = policy.Versions.Select(version => version.CreateDate).ToArray();
            Assert.Equal(dates.OrderDescending(), dates);
            Assert.Equal(policy.UpdateDate, dates[0]);
            Assert.True(policy.CreateDate <= dates[^1], policy.PolicyName);
        });

    [Theory]
    [InlineData("AdministratorAccess", "2015-02-06T18:39:46Z", "2015-02-06T18:39:46Z", "v1")]
    [InlineData("AmazonS3ReadOnlyAccess", "2015-02-06T18:40:59Z", "2023-08-10T21:31:39Z", "v3 v2 v1")]
    public void Well_known_policies_have_their_dates_and_versions(string name, string created, string updated, string versions)
    {
        var policy = Find(name);

        Assert.Equal(Date(created), policy.CreateDate);
        Assert.Equal(Date(updated), policy.UpdateDate);
        Assert.Equal(versions, string.Join(' ', policy.Versions.Select(version => version.VersionId)));
    }

    [Fact]
    public void ReadOnlyAccess_has_its_long_history()
    {
        var policy = Find("ReadOnlyAccess");

        Assert.Contains("v1", policy.Versions.Select(version => version.VersionId));
        Assert.InRange(policy.Versions.Count, 151, 2_000);
        Assert.InRange(int.Parse(policy.DefaultVersionId[1..], NumberStyles.None, CultureInfo.InvariantCulture), 188, 5_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AdministratorAccess")]
    [InlineData("arn:aws:iam::aws:policy/administratoraccess")]
    [InlineData("arn:aws:iam::123456789012:policy/AdministratorAccess")]
    [InlineData("arn:aws-cn:iam::aws:policy/AdministratorAccess")]
    [InlineData("arn:aws:iam::aws:policy/job-function/AdministratorAccess")]
    public void Other_ARNs_are_unknown(string arn)
    {
        Assert.Null(Archive.Find(arn));
        Assert.Null(Archive.FindDocument(arn, "v1"));
    }

    private static AwsManagedPolicy Find(string name)
    {
        var policy = Archive.Find($"arn:aws:iam::aws:policy/{name}");
        Assert.NotNull(policy);
        return policy;
    }

    private static DateTimeOffset Date(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    [GeneratedRegex(@"\AANPAJ[A-Z2-7]{16}\z")]
    private static partial Regex PolicyId();
}

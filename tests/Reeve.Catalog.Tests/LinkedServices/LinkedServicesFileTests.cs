using System.Text;
using System.Text.RegularExpressions;
using Reeve.Catalog.LinkedServices;

namespace Reeve.Catalog.Tests.LinkedServices;

/// <summary>The rules that every row of the data file keeps.</summary>
public sealed partial class LinkedServicesFileTests
{
    private static readonly LinkedServicesFile Data = TemplateTable.ReadFile();

    [Fact]
    public void It_has_307_rows() => Assert.Equal(307, Data.Services.Length);

    [Fact]
    public void Rows_are_in_ordinal_order_of_principal_and_role_name_without_repetition()
    {
        var keys = Data.Services.Select(row => $"{row.ServicePrincipal} {row.RoleName}").ToArray();

        Assert.Equal(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void A_service_has_one_line() =>
        Assert.Equal(
            Data.Services.Length,
            ReadText().Split('\n').Count(line => line.StartsWith("    {\"servicePrincipal\"", StringComparison.Ordinal)));

    [Fact]
    public void Only_one_principal_has_several_roles() =>
        Assert.Equal(
            ["networkmanager.amazonaws.com"],
            Data.Services.GroupBy(row => row.ServicePrincipal, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key));

    [Fact]
    public void Role_names_are_unique_without_regard_to_case() =>
        Assert.Equal(
            Data.Services.Length,
            Data.Services.Select(row => row.RoleName).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Role_names_are_valid_and_start_as_those_of_AWS_do() =>
        Assert.All(Data.Services, row => Assert.Matches(RoleName(), row.RoleName));

    [Fact]
    public void Role_names_are_not_too_long() =>
        Assert.All(Data.Services, row => Assert.InRange(row.RoleName.Length, 1, 64));

    [Fact]
    public void Principals_are_valid_service_names() =>
        Assert.All(Data.Services, row => Assert.Matches(Principal(), row.ServicePrincipal));

    [Fact]
    public void Every_row_states_its_confidence_and_where_it_is_from() =>
        Assert.All(Data.Services, row =>
        {
            Assert.Contains(row.Confidence, new[] { "recorded", "policy", "docs", "third-party" });
            Assert.Contains(row.Source, Data.Sources);
        });

    [Fact]
    public void A_row_from_a_public_repository_says_what_is_doubtful_about_it() =>
        Assert.All(
            Data.Services.Where(row => row.Confidence == "third-party"),
            row => Assert.False(string.IsNullOrWhiteSpace(row.Doubt), row.ServicePrincipal));

    [Fact]
    public void A_policy_has_a_source_and_an_unknown_one_has_none() =>
        Assert.All(Data.Services, row => Assert.Equal(row.ManagedPolicies is null, row.PolicySource is null));

    [Fact]
    public void Unknown_policies_are_null_and_never_an_empty_list() =>
        Assert.All(Data.Services, row => Assert.NotEqual(0, row.ManagedPolicies?.Length));

    [Fact]
    public void What_is_not_known_is_still_marked_so()
    {
        Assert.Equal(230, Data.Services.Count(row => row.SuffixAllowed is null));
        Assert.Equal(151, Data.Services.Count(row => row.CreatableThroughIam is null));
        Assert.Equal(142, Data.Services.Count(row => row.DeletableThroughIam is null));
        Assert.Equal(2, Data.Services.Count(row => row.ManagedPolicies is null));
    }

    [Fact]
    public void Documentation_is_an_https_address_of_AWS_or_null() =>
        Assert.All(
            Data.Services.Where(row => row.Documentation is not null),
            row => Assert.Matches(AwsPage(), row.Documentation!)); // Null was filtered out.

    private static string ReadText()
    {
        using var reader = new StreamReader(EmbeddedFile.Open(EmbeddedFile.LinkedServices), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\AAWSServiceRoleFor[A-Za-z0-9_-]+\z")]
    private static partial Regex RoleName();

    [GeneratedRegex(@"\A[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com\z")]
    private static partial Regex Principal();

    [GeneratedRegex(@"\Ahttps://[a-z]+\.aws\.amazon\.com/[\x21-\x7e]+\z")]
    private static partial Regex AwsPage();
}

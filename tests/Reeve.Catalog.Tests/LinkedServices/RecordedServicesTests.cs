using Reeve.Catalog.LinkedServices;

namespace Reeve.Catalog.Tests.LinkedServices;

public sealed class RecordedServicesTests
{
    private static readonly string[] WithSuffix = ["autoscaling", "connect", "lexv2"];

    public static TheoryData<string, string, string> Recorded => new(RecordedServices.All);

    [Fact]
    public void There_are_71_recorded_services() =>
        Assert.Equal(71, RecordedServices.All.Select(each => each.Service).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Recorded))]
    public void The_catalog_has_a_recorded_role_exactly_as_it_was_recorded(string service, string role, string policy)
    {
        var template = AwsTemplateCatalog.Shared.FindByPrincipal($"{service}.amazonaws.com");

        Assert.NotNull(template);
        Assert.Equal($"AWSServiceRoleFor{role}", template.RoleName);
        Assert.Equal([$"arn:aws:iam::aws:policy/aws-service-role/{policy}"], template.ManagedPolicyArns);
        Assert.True(template.CreatableThroughIam);
        Assert.True(template.DeletableThroughIam);
        Assert.Equal(WithSuffix.Contains(service, StringComparer.Ordinal), template.SuffixAllowed);
    }

    [Fact]
    public void The_data_file_marks_these_services_and_no_others_as_recorded_in_full()
    {
        var marked = TemplateTable.ReadFile().Services
            .Where(row => row.Source == "snapshot")
            .Select(row => row.ServicePrincipal);

        Assert.Equal(
            RecordedServices.All.Select(each => $"{each.Service}.amazonaws.com").Order(StringComparer.Ordinal),
            marked);
    }
}

using Reeve.Iam.Operations;

namespace Reeve.Iam.Tests.Operations;

public sealed class OperationTableTests
{
    [Fact]
    public void Names_are_unique_and_in_order()
    {
        var names = OperationTable.All.Select(operation => (operation.Service, operation.Name)).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct().OrderBy(name => name.Service).ThenBy(name => name.Name, StringComparer.Ordinal), names);
    }

    [Fact]
    public void Every_operation_is_found_by_its_name() =>
        Assert.All(OperationTable.All, operation => Assert.Same(operation, OperationTable.Find(operation.Service, operation.Name)));

    [Theory]
    [InlineData(ApiService.Iam, "getrole")]
    [InlineData(ApiService.Iam, "GetRole ")]
    [InlineData(ApiService.Iam, "")]
    [InlineData(ApiService.Sts, "GetRole")]
    public void Another_spelling_or_service_is_not_found(ApiService service, string name) =>
        Assert.Null(OperationTable.Find(service, name));

    [Fact]
    public void Every_action_is_one_of_its_service() => Assert.All(OperationTable.All, operation =>
        Assert.Matches(operation.Service is ApiService.Iam ? "^iam:[A-Z][A-Za-z0-9]+$" : "^sts:[A-Z][A-Za-z0-9]+$", operation.Action));

    [Fact]
    public void Condition_keys_carry_their_prefix() => Assert.All(
        OperationTable.All.SelectMany(operation => operation.ConditionKeys), key => Assert.Matches("^(iam|sts|aws):", key));

    [Fact]
    public void A_declaration_says_what_the_descriptor_is()
    {
        var operation = OperationTable.Find(ApiService.Iam, "CreateServiceLinkedRole");
        Assert.NotNull(operation);
        Assert.True(operation.Changes);
        Assert.False(operation.IsAlwaysAllowed);
        Assert.Equal("iam:CreateServiceLinkedRole", operation.Action);
        Assert.Equal(["iam:AWSServiceName"], operation.ConditionKeys);
        Assert.False(OperationTable.Find(ApiService.Iam, "GetRole")?.Changes);
    }
}

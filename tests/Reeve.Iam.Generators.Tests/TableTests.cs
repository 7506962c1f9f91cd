using Reeve.Iam.Operations;

namespace Reeve.Iam.Generators.Tests;

/// <summary>What the generated table says of the samples.</summary>
public sealed class TableTests
{
    [Fact]
    public void Operations_are_ordered_by_service_and_name() =>
        Assert.Equal(["ChangeSample", "ReadSample"], Operations.OperationTable.All.Select(operation => operation.Name));

    [Fact]
    public void A_changing_operation_has_the_action_of_its_name()
    {
        var operation = Operations.OperationTable.All[0];
        Assert.Equal(
            (ApiService.Iam, "iam:ChangeSample", true, false),
            (operation.Service, operation.Action, operation.Changes, operation.IsAlwaysAllowed));
        Assert.Equal(["iam:PolicyARN", "iam:PermissionsBoundary"], operation.ConditionKeys);
    }

    [Fact]
    public void A_query_may_have_an_action_of_its_own()
    {
        var operation = Operations.OperationTable.All[1];
        Assert.Equal(
            (ApiService.Sts, "sts:GetSample", false, true),
            (operation.Service, operation.Action, operation.Changes, operation.IsAlwaysAllowed));
        Assert.Empty(operation.ConditionKeys);
    }

    [Fact]
    public void Parameters_are_described_with_constraints_and_members()
    {
        var parameters = Operations.OperationTable.All[0].Parameters.ToDictionary(parameter => parameter.Name);
        Assert.Equal(("text", false, "/"), (parameters["Path"].Type, parameters["Path"].IsRequired, parameters["Path"].Default));
        Assert.Equal(["1 to 512 characters"], parameters["Path"].Constraints);
        Assert.Equal(@"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", parameters["Path"].Pattern);
        Assert.Equal(["Active or Inactive"], parameters["Status"].Constraints);
        Assert.Equal(["0 to 50 members", "each 1 to 128 characters"], parameters["TagKeys"].Constraints);
        Assert.Equal("bytes in base 64", parameters["Picture"].Type);
        Assert.Equal(["2 to 4 bytes"], parameters["Picture"].Constraints);
        Assert.Equal(["1 to 1000"], parameters["MaxItems"].Constraints);
        Assert.Equal(["Key", "Value"], parameters["Tags"].Members.Select(member => member.Name));
        Assert.True(parameters["Tags"].Members[0].IsRequired);
    }

    [Fact]
    public void Coverage_lists_operations_and_the_members_of_their_parameters()
    {
        var lines = ApiCoverage.ToMarkdown(Operations.OperationTable.All).Split('\n');
        Assert.Contains("| ChangeSample | `iam:ChangeSample` | changes | `iam:PolicyARN`, `iam:PermissionsBoundary` |", lines);
        Assert.Contains("| ReadSample | always allowed | reads |  |", lines);
        Assert.Contains(@"| `Tags.member.N.Key` | text | required; 1 to 128 characters; `[\p{L}\p{Z}\p{N}_.:/=+\-@]+` |", lines);
        Assert.Contains(@"| `Path` | text | 1 to 512 characters; `(\u002F)\|(\u002F[\u0021-\u007E]+\u002F)`; default `/` |", lines);
        Assert.Contains("| `Scope.Inner.Note` | text |  |", lines);
        Assert.Contains("## STS", lines);
    }
}

using Reeve.Iam.Errors;
using static Reeve.Iam.Tests.Operations.Simulation.Simulate;

namespace Reeve.Iam.Tests.Operations.Simulation;

public sealed class SimulationPageTests
{
    [Fact]
    public void Every_action_meets_every_resource_over_the_pages()
    {
        var scene = new Scene();
        string[] ask = [Given(1, Allow("s3:*")), .. Actions(3), .. Resources(2), "MaxItems=4"];

        var first = Custom(scene, ask);
        Assert.True(first.IsTruncated);
        var second = Custom(scene, [.. ask, "Marker=" + first.Marker]);

        Assert.Equal(
            ["s3:A1 b1", "s3:A1 b2", "s3:A2 b1", "s3:A2 b2", "s3:A3 b1", "s3:A3 b2"],
            first.EvaluationResults.Concat(second.EvaluationResults).Select(result => $"{result.EvalActionName} {result.EvalResourceName["arn:aws:s3:::".Length..]}"));
        Assert.Equal((false, null), (second.IsTruncated, second.Marker));
    }

    [Fact]
    public void A_marker_leads_on_in_its_own_simulation_only()
    {
        var scene = new Scene();
        var marker = "Marker=" + Custom(scene, [Given(1, Allow("s3:*")), .. Actions(3), "MaxItems=1"]).Marker;

        Assert.Equal(IamErrors.ValidationError("Invalid Marker."), RefuseCustom(scene, [Given(1, Deny("s3:*")), .. Actions(3), "MaxItems=1", marker]));
        Assert.Equal(IamErrors.ValidationError("Invalid Marker."), RefuseCustom(scene, [Given(1, Allow("s3:*")), .. Actions(2), "MaxItems=1", marker]));
        Assert.Equal("s3:A2", Assert.Single(Custom(scene, [Given(1, Allow("s3:*")), .. Actions(3), "MaxItems=1", marker]).EvaluationResults).EvalActionName);
    }

    [Fact]
    public void A_page_without_a_size_has_a_hundred_results()
    {
        var answer = Custom(new(), [Given(1, Allow("s3:*")), .. Actions(101)]);

        Assert.Equal((100, true), (answer.EvaluationResults.Length, answer.IsTruncated));
    }

    // A page must not cost more because both lists are long: it ends early, and goes on.
    [Fact]
    public void A_page_ends_early_when_its_results_are_large()
    {
        var statements = string.Join(',', Enumerable.Repeat(Allow("s3:*"), 1000));

        var answer = Custom(new(), [Given(1, statements), .. Actions(50)]);

        Assert.InRange(answer.EvaluationResults.Length, 1, 10);
        Assert.Equal(1000, answer.EvaluationResults[0].MatchedStatements.Length);
        Assert.NotNull(answer.Marker);
    }

    private static IEnumerable<string> Actions(int count) =>
        Enumerable.Range(1, count).Select(number => $"ActionNames.member.{Samples.Number(number)}=s3:A{Samples.Number(number)}");

    private static IEnumerable<string> Resources(int count) =>
        Enumerable.Range(1, count).Select(number => $"ResourceArns.member.{Samples.Number(number)}=arn:aws:s3:::b{Samples.Number(number)}");
}

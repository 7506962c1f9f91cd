using Microsoft.CodeAnalysis;
using Reeve.Iam.Generators.Tests.Support;

namespace Reeve.Iam.Generators.Tests;

/// <summary>What runs again after an edit.</summary>
public sealed class CachingTests
{
    private static readonly string Declared = Sources.Query("GetThing", "public string? Name { get; init; }");

    [Fact]
    public void An_unrelated_edit_runs_no_output_again()
    {
        var result = RunTwice(Declared, compilation =>
            compilation.AddSyntaxTrees(GeneratorRun.Parse("internal sealed class Unrelated;", "Unrelated.cs")));
        AssertNothingChanged(result);
        var outputs = result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).ToList();
        Assert.True(outputs.Count >= 4, "the table, two shapes and the faults");
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_declaration_that_only_moved_generates_nothing_anew() =>
        AssertNothingChanged(RunTwice(Declared, compilation => Replace(compilation, "// a comment above\n\n" + Declared)));

    [Fact]
    public void A_changed_body_generates_nothing_anew() =>
        AssertNothingChanged(RunTwice(Declared, compilation =>
            Replace(compilation, Declared.Replace("new(\"*\")", "new(\"arn\")", StringComparison.Ordinal))));

    [Fact]
    public void A_changed_member_generates_its_shape_anew_and_no_other()
    {
        var result = RunTwice(Declared, compilation =>
            Replace(compilation, Declared.Replace("string? Name", "string? Title", StringComparison.Ordinal)));
        var reasons = result.TrackedSteps[Steps.Shapes].SelectMany(step => step.Outputs).Select(output => output.Reason);
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.Single(reasons, reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached);
    }

    private static GeneratorRunResult RunTwice(string source, Func<Compilation, Compilation> edit)
    {
        var compilation = GeneratorRun.Compile(source);
        var driver = GeneratorRun.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        return driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken).GetRunResult().Results[0];
    }

    private static Compilation Replace(Compilation compilation, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), GeneratorRun.Parse(source, "Source0.cs"));

    private static void AssertNothingChanged(GeneratorRunResult result)
    {
        foreach (var name in new[] { Steps.Operations, Steps.Shapes })
        {
            var outputs = result.TrackedSteps[name].SelectMany(step => step.Outputs).ToList();
            Assert.NotEmpty(outputs);
            Assert.All(outputs, output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {output.Reason}"));
        }
    }
}

using System.Text.Json;
using Reeve.Policy.Differential.Tests.Engine;
using Reeve.Policy.Differential.Tests.Random;
using Reeve.Policy.Reference;

namespace Reeve.Policy.Differential.Tests;

/// <summary>Puts one case before the engine and the reference.</summary>
internal sealed class Judges
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Compiled policies are kept from case to case, as a server keeps them.
    private readonly PolicyCache _policies = new(4096);

    public bool Agree(string input)
    {
        var (engine, reference) = Ask(input);
        return engine == reference;
    }

    /// <summary>Fails with the case where the judges differ.</summary>
    public void MustAgree(string input)
    {
        if (!Agree(input))
        {
            Assert.Fail(Describe(input));
        }
    }

    public (Verdict Engine, Verdict Reference) Ask(string input)
    {
        using var document = JsonDocument.Parse(input, Strict);
        return (EngineCase.Decide(document.RootElement, _policies), Verdict.Of(ReferenceEvaluator.Evaluate(document.RootElement)));
    }

    /// <summary>The case as <c>corpus/decisions</c> would hold it, with both answers, so that it can be replayed.</summary>
    public string Describe(string input)
    {
        var (engine, reference) = Ask(input);
        var replay = Json.Object(
            ("name", "\"…\""), ("page", "\"…\""), ("rule", "\"…\""), ("input", input), ("expected", "{\"decision\": \"…\"}"));
        return $"\nengine: {engine}; reference: {reference}\n{replay}";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Compiles the policies that a request brings.</summary>
internal static class GivenPolicies
{
    /// <summary>A list of policies, named by the parameter and their place in it: <c>PolicyInputList.1</c>.</summary>
    public static Result<ImmutableArray<AppliedPolicy>> Compile(string parameter, ImmutableArray<string> documents, PolicyKind kind)
    {
        var policies = ImmutableArray.CreateBuilder<AppliedPolicy>(documents.Length);
        foreach (var document in documents)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{parameter}.{policies.Count + 1}");
            if (!CompiledPolicy.TryCompile(document, kind, out var policy, out var fault))
            {
                return SimulationErrors.InvalidPolicy(name, fault);
            }

            policies.Add(new(name, policy));
        }

        return policies.MoveToImmutable();
    }

    /// <summary>A policy of a resource, or of a role, which has no resources.</summary>
    public static Result<AppliedPolicy> CompileResourcePolicy(string document)
    {
        const string Name = "ResourcePolicy";
        if (CompiledPolicy.TryCompile(document, PolicyKind.Resource, out var policy, out var fault)
            || CompiledPolicy.TryCompile(document, PolicyKind.Trust, out policy, out _))
        {
            return new AppliedPolicy(Name, policy);
        }

        return SimulationErrors.InvalidPolicy(Name, fault);
    }
}

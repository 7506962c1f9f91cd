using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Evaluates the part of a simulation that a request asks for: each action on each resource, the resources of an action together.</summary>
internal static class SimulationPage
{
    // A statement that is shown costs about as much as looking at forty: the answer carries it twice.
    private const int WeightOfShownStatement = 40;

    /// <summary>The answer.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="inputs">What else the simulation is made of: a marker leads on in the same simulation only.</param>
    /// <param name="account">The account.</param>
    /// <param name="context">What else may be known.</param>
    public static Result<SimulatePolicyResponse> Of(
        PolicySimulation simulation, SimulationRequest request, IEnumerable<string> inputs, Account account, OperationContext context)
    {
        IReadOnlyList<string> resources = request.ResourceArns.IsEmpty ? [ResourceNames.All] : request.ResourceArns;
        var list = new PagedList<Evaluated>(
            PagedList.Identity("Simulate", Digest(request, inputs)),
            last => From(last is null ? 0 : int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture) + 1),
            evaluated => evaluated.Index.ToString(CultureInfo.InvariantCulture))
        {
            WeightOf = evaluated => evaluated.Explanation.Statements.Length + (WeightOfShownStatement * evaluated.Explanation.DecidingStatements.Length),
        };
        return Paging.Take(request, list, account, context).Then<SimulatePolicyResponse>(page =>
            page.Items.FirstOrDefault(item => item.Explanation.Decision.IsFault && !simulation.HasFaultyPolicy) is { } faulty
                ? SimulationErrors.PolicyEvaluation(faulty.Action, faulty.Resource)
                : new SimulatePolicyResponse(
                    [.. page.Items.Select(item => EvaluationResults.Of(simulation, item.Action, item.Resource, item.Explanation))],
                    page.IsTruncated,
                    page.Marker));

        IEnumerable<Evaluated> From(int first)
        {
            var count = (long)request.ActionNames.Length * resources.Count;
            for (var index = first; index < count; index++)
            {
                var (action, resource) = (request.ActionNames[index / resources.Count], resources[index % resources.Count]);
                yield return new(index, action, resource, simulation.Explain(action, resource));
            }
        }
    }

    // Every text behind its length, so that no two simulations are written alike.
    private static string Digest(SimulationRequest request, IEnumerable<string> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append([.. inputs]);
        Append(request.PermissionsBoundaryPolicyInputList);
        Append(request.ActionNames);
        Append(request.ResourceArns);
        Append([request.ResourcePolicy?.Text ?? "", request.ResourceOwner ?? "", request.CallerArn ?? ""]);
        foreach (var entry in request.ContextEntries)
        {
            Append([entry.ContextKeyName ?? "", entry.ContextKeyType ?? "", .. entry.ContextKeyValues]);
        }

        return Convert.ToHexString(hash.GetHashAndReset());

        void Append(IReadOnlyCollection<string> texts)
        {
            hash.AppendData(BitConverter.GetBytes(texts.Count));
            foreach (var text in texts)
            {
                hash.AppendData(BitConverter.GetBytes(text.Length));
                hash.AppendData(Encoding.UTF8.GetBytes(text));
            }
        }
    }

    private sealed record Evaluated(int Index, string Action, string Resource, Explanation Explanation);
}

using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>
/// Reads the policies of a case: each is a document, or <c>{"name", "document"}</c>, and a document an object or the text of one. A document that does not
/// compile is not a fault of the case: it refuses the decision, as it would in the place where it stands.
/// </summary>
internal sealed class PolicyReader(DocumentCache cache, CaseMembers members, CaseFault fault)
{
    private static readonly string[] Names = ["name", "document"];

    /// <summary>Stands for a policy of a case that is not decided.</summary>
    private static readonly CompiledPolicy NoPolicy = CompiledPolicy.Compile("", PolicyKind.Identity);

    private int _count;

    /// <summary>A policy that stands alone, or null.</summary>
    public AppliedPolicy? Single(CaseMember member, PolicyKind kind) =>
        members[member] is { } value ? Policy(value, CaseMembers.NameOf(member), kind) : null;

    /// <summary>Policies side by side; null where there are none.</summary>
    public PolicySet? Set(CaseMember member, PolicyKind kind) =>
        members[member] is { } list && Set(list, CaseMembers.NameOf(member), kind) is { Count: > 0 } set ? set : null;

    /// <summary>Policies per level of an organization. A level without policies is one that allows nothing.</summary>
    public ImmutableArray<PolicySet> Levels(CaseMember member, PolicyKind kind)
    {
        if (members[member] is not { } levels)
        {
            return [];
        }

        var name = CaseMembers.NameOf(member);
        return IsList(levels, name, "lists of policies, one per level from the root")
            ? [.. levels.EnumerateArray().TakeWhile(_ => !fault.IsKnown).Select((level, index) => Set(level, $"{name}[{index}]", kind))]
            : [];
    }

    private PolicySet Set(JsonElement list, string place, PolicyKind kind) => IsList(list, place, "policies")
        ? PolicySet.Create([.. list.EnumerateArray().TakeWhile(_ => !fault.IsKnown).Select((policy, index) => Policy(policy, $"{place}[{index}]", kind))])
        : PolicySet.Empty;

    private bool IsList(JsonElement value, string place, string content)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            _count += value.GetArrayLength();
            if (_count > EvaluationLimits.MaxPolicies)
            {
                fault.Note($"The case has more than {EvaluationLimits.MaxPolicies} policies and levels of organizations.");
            }

            return !fault.IsKnown;
        }

        fault.Note($"'{place}' is a list of {content}, not {JsonKind.Of(value)}.");
        return false;
    }

    private AppliedPolicy Policy(JsonElement policy, string place, PolicyKind kind)
    {
        if (policy.ValueKind != JsonValueKind.Object || !(policy.TryGetProperty("name", out _) || policy.TryGetProperty("document", out _)))
        {
            return new AppliedPolicy(place, Compile(policy, place, kind));
        }

        var (name, document) = CaseMembers.Find(policy, Names, $"the policy '{place}'", fault) is [var first, var second] ? (first, second) : default;
        if (document is null)
        {
            fault.Note($"The policy '{place}' has a name and no document.");
        }

        return new AppliedPolicy(Name(name, place), document is { } found ? Compile(found, $"{place}.document", kind) : NoPolicy);
    }

    private string Name(JsonElement? value, string place)
    {
        if (value is not { } name)
        {
            return place;
        }

        if (name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 and <= EvaluationLimits.MaxNameLength } text)
        {
            return text;
        }

        fault.Note($"'{place}.name' is a string of 1 to {EvaluationLimits.MaxNameLength} characters.");
        return place;
    }

    private CompiledPolicy Compile(JsonElement document, string place, PolicyKind kind)
    {
        if (document.ValueKind is not (JsonValueKind.Object or JsonValueKind.String))
        {
            fault.Note($"'{place}' is a policy document, as an object or as a string that holds one, not {JsonKind.Of(document)}.");
        }

        return fault.IsKnown ? NoPolicy : cache.GetOrCompile(document, kind);
    }
}

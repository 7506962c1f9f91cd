using System.Collections.Immutable;
using Reeve.Policy;

namespace Reeve.Iam.Paths;

/// <summary>One step of a path: somebody may do something.</summary>
/// <param name="Actor">The ARN of who does it.</param>
/// <param name="Action">The action.</param>
/// <param name="Finding">How certain it is that it is allowed, on which resource, by which statements.</param>
public sealed record PathHop(string Actor, string Action, AccessFinding Finding)
{
    /// <summary>Whether the resource was not asked for, but stands for those that the action takes.</summary>
    public bool IsResourceAssumed { get; init; }

    /// <summary>Whether it depends on condition keys that are not known, or was not decided within the bounds of the search.</summary>
    public bool IsConditional => Finding.Certainty is not AccessCertainty.Always;

    /// <summary>The statements that allow it; the root needs none.</summary>
    public ImmutableArray<StatementTrace> Statements => Finding.Explanation?.DecidingStatements ?? [];
}

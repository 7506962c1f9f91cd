using System.Collections.Immutable;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>What both simulations are asked with.</summary>
internal abstract record SimulationRequest : IPagedRequest
{
    /// <summary>The longest policy document that is read, as it is given.</summary>
    public const int LongestDocument = 131_072;

    [Length(1, LongestDocument), Pattern(TextPattern.PolicyDocument)]
    public ImmutableArray<string> PermissionsBoundaryPolicyInputList { get; init; }

    [RequiredMember, Length(3, 128)]
    public required ImmutableArray<string> ActionNames { get; init; }

    [Length(1, 2048)]
    public ImmutableArray<string> ResourceArns { get; init; }

    [Length(1, LongestDocument), Pattern(TextPattern.PolicyDocument)]
    public PolicyText? ResourcePolicy { get; init; }

    [Length(1, 2048)]
    public string? ResourceOwner { get; init; }

    [Length(1, 2048)]
    public string? CallerArn { get; init; }

    public ImmutableArray<ContextEntry> ContextEntries { get; init; }

    [Length(1, 64)]
    public string? ResourceHandlingOption { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }
}

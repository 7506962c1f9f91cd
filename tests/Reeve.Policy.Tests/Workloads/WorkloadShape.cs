namespace Reeve.Policy.Tests.Workloads;

/// <summary>Requests that are alike in what they ask of the engine.</summary>
public sealed record WorkloadShape(string Name, IReadOnlyList<WorkloadCase> Cases)
{
    public override string ToString() => Name;
}

namespace Reeve.Policy.Tests.Workloads;

/// <summary>A workload and where it came from.</summary>
public sealed record WorkloadSource(string Source, IReadOnlyList<WorkloadShape> Shapes)
{
    /// <summary>The recorded workload where it is present, else a generated one like it.</summary>
    public static WorkloadSource Load() => WorkloadFile.Find() is { } path
        ? new WorkloadSource("recorded", WorkloadFile.Read(path))
        : new WorkloadSource("generated, because the recorded one is not here", WorkloadGenerator.All());
}

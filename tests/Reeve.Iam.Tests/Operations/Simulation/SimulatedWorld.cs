namespace Reeve.Iam.Tests.Operations.Simulation;

/// <summary>Policies of a user, and a call that it makes.</summary>
/// <param name="Inline">Statements, each an inline policy.</param>
/// <param name="Attached">The statements of an attached policy, or null.</param>
/// <param name="Boundary">The statements of a boundary, or null.</param>
/// <param name="Call">The operation and its parameters.</param>
internal sealed record SimulatedWorld(string[] Inline, string? Attached, string? Boundary, string[] Call)
{
    public override string ToString() => $"{string.Join('\n', Inline)}\nattached {Attached}\nboundary {Boundary}\n{string.Join(' ', Call)}";
}

namespace Reeve.Policy.Tests.Workloads;

/// <summary>A request and the answer that it must get.</summary>
public sealed record WorkloadCase(AuthorizationRequest Request, DecisionOutcome Expected);

namespace Reeve.Iam.Operations.Simulation;

/// <summary>A statement that determines a result.</summary>
/// <param name="SourcePolicyId">Its policy: <c>PolicyInputList.1</c>, <c>user_alice_ReadLogs</c>, or a managed policy's name.</param>
/// <param name="SourcePolicyType">The type of its policy, in AWS's words.</param>
/// <param name="StartPosition">Where it begins.</param>
/// <param name="EndPosition">Where it has ended.</param>
internal sealed record StatementShape(string SourcePolicyId, string SourcePolicyType, PositionShape StartPosition, PositionShape EndPosition);

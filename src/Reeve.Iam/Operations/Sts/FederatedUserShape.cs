namespace Reeve.Iam.Operations.Sts;

/// <summary>The federated user that was made.</summary>
/// <param name="FederatedUserId">The account and the name.</param>
/// <param name="Arn">Its ARN.</param>
internal sealed record FederatedUserShape(string FederatedUserId, string Arn);

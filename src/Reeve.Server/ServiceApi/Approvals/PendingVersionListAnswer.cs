namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>What <c>GET /reeve/v1/accounts/{accountId}/template-approval</c> answers.</summary>
/// <param name="IsRequired">Whether the account approves new versions; else its roles follow at once.</param>
/// <param name="Pending">The versions that wait, by role name.</param>
/// <param name="NextMarker">Where the list goes on, or null at its end.</param>
public sealed record PendingVersionListAnswer(bool IsRequired, PendingVersionEntry[] Pending, string? NextMarker = null);

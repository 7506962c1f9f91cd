namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>What <c>POST /reeve/v1/accounts/{accountId}/template-approval/{servicePrincipal}</c> answers.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="Roles">The account's roles that follow, with the version that each has now.</param>
public sealed record ApprovalAnswer(string ServicePrincipal, ApprovedVersionStatement[] Roles);

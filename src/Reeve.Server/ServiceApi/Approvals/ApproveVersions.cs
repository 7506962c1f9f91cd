using Reeve.Iam;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>
/// <c>POST /reeve/v1/accounts/{accountId}/template-approval/{servicePrincipal}</c>: approves the versions that wait, for the account's principals.
/// </summary>
internal sealed class ApproveVersions(TemplateApprovals approvals) : IServiceResource
{
    // As many as a manifest has roles, at most.
    private const int MostVersions = 100;

    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/template-approval/{servicePrincipal}";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var servicePrincipal = request.Path["servicePrincipal"];
        var approved = await request.Principal.ThenAsync(principal => Read(request).ThenAsync(versions => approvals.ApproveAsync(
            principal,
            new ApprovalRequest(request.Path["accountId"], servicePrincipal, [.. versions], request.Credential, request.Origin),
            cancellationToken)));
        return ServiceAnswer.Of(
            approved.Map(followed => new ApprovalAnswer(
                servicePrincipal, [.. followed.Select(version => new ApprovedVersionStatement(version.RoleName, version.NewestVersion))])),
            ServiceJson.Default.ApprovalAnswer);
    }

    private static Result<ApprovedVersion[]> Read(ServiceRequest request) => request.Read(ServiceJson.Default.ApprovalStatement).Then<ApprovedVersion[]>(statement =>
        statement.Versions is { Length: > 0 and <= MostVersions } versions
            ? Array.ConvertAll(versions, version => new ApprovedVersion(version.RoleName, version.Version))
            : ServiceErrors.Invalid(FormattableString.Invariant($"versions has 1 to {MostVersions} entries.")));
}

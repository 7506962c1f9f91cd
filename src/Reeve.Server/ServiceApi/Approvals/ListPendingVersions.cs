using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Secrets;

namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>
/// <c>GET /reeve/v1/accounts/{accountId}/template-approval</c>: which versions of service templates wait for the account, for its principals.
/// </summary>
internal sealed class ListPendingVersions(TemplateApprovals approvals, IMarkerSealer markers) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/template-approval";

    /// <inheritdoc/>
    public IReadOnlyList<string> QueryParameters => ServicePage.Parameters;

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var accountId = request.Path["accountId"];
        var list = $"reeve/pending-versions/{accountId}";
        var found = await request.Principal.ThenAsync(principal => approvals.ListAsync(principal, accountId, request.Origin, cancellationToken));
        return ServiceAnswer.Of(
            found.Then(approval => ServicePage.Read(request.Query, markers, list).Map(page => Show(page, approval, list))),
            ServiceJson.Default.PendingVersionListAnswer);
    }

    private PendingVersionListAnswer Show(ListPage page, TemplateApproval approval, string list)
    {
        // Names of roles are not distinguished by case.
        var byName = approval.Pending.OrderBy(version => version.RoleName, StringComparer.OrdinalIgnoreCase);
        var (shown, next) = page.Of(byName, version => version.RoleName, StringComparer.OrdinalIgnoreCase, markers, list);
        return new(approval.IsRequired, Array.ConvertAll(shown, Show), next);
    }

    private static PendingVersionEntry Show(PendingVersion version) => new(
        version.ServicePrincipal, version.TemplateRoleName, version.RoleName, version.CurrentVersion, version.NewestVersion);
}

using Reeve.Iam;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Secrets;

namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>
/// <c>GET /reeve/v1/accounts/{accountId}/template-approval</c>: which versions of service templates wait for the account, for its principals.
/// </summary>
internal sealed class ListPendingVersions(TemplateApprovals approvals, IMarkerSealer markers) : IServiceResource
{
    private const string Marker = "marker";
    private const string MaxItems = "maxItems";

    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/template-approval";

    /// <inheritdoc/>
    public IReadOnlyList<string> QueryParameters => [Marker, MaxItems];

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var accountId = request.Path["accountId"];
        var list = $"reeve/pending-versions/{accountId}";
        var found = await request.Principal.ThenAsync(principal => approvals.ListAsync(principal, accountId, request.Origin, cancellationToken));
        return ServiceAnswer.Of(
            found.Then(approval => request.Query.Number(MaxItems, 1, 1000, 100).Then(size =>
                After(request.Query.Find(Marker), list).Map(last => Page(approval, last, size, list)))),
            ServiceJson.Default.PendingVersionListAnswer);
    }

    private PendingVersionListAnswer Page(TemplateApproval approval, string last, int size, string list)
    {
        // Names of roles are not distinguished by case.
        var entries = approval.Pending
            .OrderBy(version => version.RoleName, StringComparer.OrdinalIgnoreCase)
            .Where(version => string.Compare(version.RoleName, last, StringComparison.OrdinalIgnoreCase) > 0)
            .Take(size + 1)
            .Select(version => new PendingVersionEntry(
                version.ServicePrincipal, version.TemplateRoleName, version.RoleName, version.CurrentVersion, version.NewestVersion))
            .ToArray();
        return entries.Length <= size
            ? new(approval.IsRequired, entries)
            : new(approval.IsRequired, entries[..size], markers.Seal(entries[size - 1].RoleName, list));
    }

    private Result<string> After(string? marker, string list)
    {
        if (marker is null)
        {
            return "";
        }

        return markers.Open(marker, list) is { } last ? last : ServiceErrors.Invalid("Invalid marker.");
    }
}

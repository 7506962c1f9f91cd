using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Secrets;

namespace Reeve.Server.Operator.Services;

/// <summary>The list of linked services in the operator API.</summary>
internal sealed class ServiceListResource(ServiceAdministration services, IMarkerSealer markers)
{
    private const string List = "operator/services";

    /// <summary><c>GET services</c>: the registered ones, then AWS's; all, or a page.</summary>
    public async ValueTask<OperatorAnswer> ListAsync(HttpContext http)
    {
        var directory = await services.GetAsync(http.RequestAborted);
        return OperatorAnswer.Of(
            200, OperatorPage.Read(http.Request.Query, markers, List), page => Show(page, directory), OperatorJson.Default.LinkedServiceListAnswer);
    }

    private LinkedServiceListAnswer Show(ListPage page, ServiceDirectory directory)
    {
        var registered = directory.Services.Values.Select(service => new LinkedServiceEntry(
            service.Manifest.Service, service.Manifest.Name, IsRegistered: true, IsHidden: false, [.. service.Manifest.Roles.Select(role => role.Name)], service.Version));
        var aws = services.AwsTemplates.GroupBy(template => template.ServicePrincipal, StringComparer.Ordinal).Select(group => new LinkedServiceEntry(
            group.Key, group.First().ServiceName, IsRegistered: false, directory.Hidden.Includes(group.Key), [.. group.Select(template => template.RoleName)]));
        var (shown, next) = page.Of(registered.Concat(aws).OrderBy(Key, StringComparer.Ordinal), Key, StringComparer.Ordinal, markers, List);
        return new(shown, next);
    }

    // The registered before AWS's.
    private static string Key(LinkedServiceEntry entry) => (entry.IsRegistered ? "a/" : "b/") + entry.ServicePrincipal;
}

using Reeve.Iam.LinkedServices;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Secrets;

namespace Reeve.Server.ServiceApi.Services;

/// <summary><c>GET /reeve/v1/services</c>: the services that work with IAM. Any caller may read it.</summary>
internal sealed class ListServices(ServiceAdministration services, IMarkerSealer markers) : IServiceResource
{
    private const string List = "reeve/services";

    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "services";

    /// <inheritdoc/>
    public IReadOnlyList<string> QueryParameters => ServicePage.Parameters;

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var templates = await services.ListTemplatesAsync(cancellationToken);
        var directory = await services.GetAsync(cancellationToken);
        return ServiceAnswer.Of(
            ServicePage.Read(request.Query, markers, List).Map(page => Show(page, templates, directory)),
            ServiceJson.Default.ServiceListAnswer);
    }

    private ServiceListAnswer Show(ListPage page, IReadOnlyList<ServiceTemplate> templates, ServiceDirectory directory)
    {
        var byService = templates.GroupBy(template => template.ServicePrincipal, StringComparer.Ordinal);
        var (shown, next) = page.Of(byService, group => group.Key, StringComparer.Ordinal, markers, List);
        return new([.. shown.Select(group => Show([.. group], directory.Services.GetValueOrDefault(group.Key)))], next);
    }

    // AWS's list has services without such roles too; of those Reeve knows nothing, so that the column is always yes.
    private static ServiceListEntry Show(ServiceTemplate[] templates, LinkedService? registered) => new(
        templates[0].ServicePrincipal,
        templates[0].ServiceName,
        ServiceLinkedRole: true,
        registered is not null,
        [.. templates.Select(template => new ServiceRoleEntry(
            template.RoleName, template.Version, template.SuffixAllowed, template.CreatableThroughIam, template.DeletableThroughIam, template.Description))],
        Array.Find(templates, template => template.DocumentationUrl is not null)?.DocumentationUrl)
    {
        UseCases = registered is { Manifest.UseCases: { IsEmpty: false } useCases } ? useCases : null,
    };
}

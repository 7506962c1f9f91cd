using Reeve.Iam;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Secrets;

namespace Reeve.Server.ServiceApi.Services;

/// <summary><c>GET /reeve/v1/services</c>: the services that work with IAM. Any caller may read it.</summary>
internal sealed class ListServices(ServiceAdministration services, IMarkerSealer markers) : IServiceResource
{
    private const string Marker = "marker";
    private const string MaxItems = "maxItems";
    private const string List = "reeve/services";

    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "services";

    /// <inheritdoc/>
    public IReadOnlyList<string> QueryParameters => [Marker, MaxItems];

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var templates = await services.ListTemplatesAsync(cancellationToken);
        var directory = await services.GetAsync(cancellationToken);
        return ServiceAnswer.Of(
            request.Query.Number(MaxItems, 1, 1000, 100).Then(size => After(request.Query.Find(Marker)).Map(last => Page(templates, directory, last, size))),
            ServiceJson.Default.ServiceListAnswer);
    }

    private ServiceListAnswer Page(IReadOnlyList<ServiceTemplate> templates, ServiceDirectory directory, string last, int size)
    {
        var entries = templates
            .GroupBy(template => template.ServicePrincipal, StringComparer.Ordinal)
            .Where(group => string.CompareOrdinal(group.Key, last) > 0)
            .Take(size + 1)
            .Select(group => Show([.. group], directory.Services.GetValueOrDefault(group.Key)))
            .ToArray();
        return entries.Length <= size
            ? new ServiceListAnswer(entries)
            : new ServiceListAnswer(entries[..size], markers.Seal(entries[size - 1].ServicePrincipal, List));
    }

    private Result<string> After(string? marker)
    {
        if (marker is null)
        {
            return "";
        }

        return markers.Open(marker, List) is { } last ? last : ServiceErrors.Invalid("Invalid marker.");
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

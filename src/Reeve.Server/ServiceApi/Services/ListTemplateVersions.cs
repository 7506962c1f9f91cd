using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Server.Operator;

namespace Reeve.Server.ServiceApi.Services;

/// <summary>
/// <c>GET /reeve/v1/services/{servicePrincipal}/templates</c>: what the service's roles are and were. Any caller may read it, as any may
/// read the managed policies that follow from it.
/// </summary>
internal sealed class ListTemplateVersions(ServiceAdministration services) : IServiceResource
{
    private const string ServicePrincipal = "servicePrincipal";

    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => $"services/{{{ServicePrincipal}}}/templates";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var service = request.Path[ServicePrincipal];
        var templates = await services.ListVersionsAsync(service, (request.Caller as ApiCaller.Principal)?.Account, cancellationToken);
        return templates.IsEmpty
            ? ServiceAnswer.Of(ServiceErrors.NoSuchService(service))
            : ServiceAnswer.Of(
                new TemplateHistoryListAnswer(service, [.. templates.Select(Show)], await FindDocumentationAsync(service, cancellationToken)),
                ServiceJson.Default.TemplateHistoryListAnswer);
    }

    private async ValueTask<string?> FindDocumentationAsync(string service, CancellationToken cancellationToken) =>
        (await services.ListTemplatesAsync(cancellationToken)).FirstOrDefault(template =>
            template.ServicePrincipal == service && template.DocumentationUrl is not null)?.DocumentationUrl;

    private static TemplateHistoryAnswer Show(TemplateHistory template) => new(template.RoleName, [.. template.Editions.Select(Show)], template.InEffect);

    private static TemplateEditionAnswer Show(TemplateEdition edition) => new(
        edition.Version,
        Json(edition.TrustPolicy),
        [.. edition.Policies.Select(policy => new EditionPolicyAnswer(policy.Arn, policy.Document is { } document ? Json(document) : null))],
        edition.CreateDate is { } date ? OperatorTexts.Of(date) : null);

    private static JsonElement Json(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return parsed.RootElement.Clone();
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reeve.Cli.Operator;
using Reeve.Server.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary>The calls of the operator API that are about linked services.</summary>
internal static class ServiceCalls
{
    /// <summary>Applies a manifest.</summary>
    public static Task<OperatorReply<LinkedServiceAnswer>> ApplyServiceAsync(this OperatorClient client, ManifestFile manifest, CancellationToken cancellationToken) =>
        client.SendAsync(HttpMethod.Put, Path(manifest.ServicePrincipal), Text(manifest.Text), OperatorJson.Default.LinkedServiceAnswer, cancellationToken);

    /// <summary>Asks what applying a manifest would change.</summary>
    public static Task<OperatorReply<ServiceDifferenceAnswer>> DiffServiceAsync(this OperatorClient client, ManifestFile manifest, CancellationToken cancellationToken) =>
        client.SendAsync(HttpMethod.Post, Path(manifest.ServicePrincipal, "diff"), Text(manifest.Text), OperatorJson.Default.ServiceDifferenceAnswer, cancellationToken);

    /// <summary>Lists the services.</summary>
    public static Task<OperatorReply<LinkedServiceListAnswer>> ListServicesAsync(this OperatorClient client, CancellationToken cancellationToken) =>
        client.SendAsync(HttpMethod.Get, "services", null, OperatorJson.Default.LinkedServiceListAnswer, cancellationToken);

    /// <summary>Shows or removes a service.</summary>
    public static Task<OperatorReply<LinkedServiceAnswer>> ServiceAsync(
        this OperatorClient client, HttpMethod method, string servicePrincipal, CancellationToken cancellationToken) =>
        client.SendAsync(method, Path(servicePrincipal), null, OperatorJson.Default.LinkedServiceAnswer, cancellationToken);

    /// <summary>Hides services of AWS.</summary>
    public static Task<OperatorReply<HiddenServicesStatement>> HideServicesAsync(
        this OperatorClient client, HiddenServicesStatement hidden, CancellationToken cancellationToken) =>
        client.SendAsync(
            HttpMethod.Put,
            "services/hidden",
            Text(JsonSerializer.Serialize(hidden, OperatorJson.Default.HiddenServicesStatement)),
            OperatorJson.Default.HiddenServicesStatement,
            cancellationToken);

    /// <summary>Issues or rotates an access key.</summary>
    public static Task<OperatorReply<IssuedServiceKeyAnswer>> IssueServiceKeyAsync(
        this OperatorClient client, string servicePrincipal, bool rotates, CancellationToken cancellationToken) =>
        client.SendAsync(
            HttpMethod.Post,
            rotates ? Path(servicePrincipal, "access-key", "rotate") : Path(servicePrincipal, "access-key"),
            null,
            OperatorJson.Default.IssuedServiceKeyAnswer,
            cancellationToken);

    /// <summary>Lists the access keys of a service.</summary>
    public static Task<OperatorReply<ServiceKeyListAnswer>> ListServiceKeysAsync(this OperatorClient client, string servicePrincipal, CancellationToken cancellationToken) =>
        client.SendAsync(HttpMethod.Get, Path(servicePrincipal, "access-key"), null, OperatorJson.Default.ServiceKeyListAnswer, cancellationToken);

    /// <summary>Revokes an access key.</summary>
    public static Task<OperatorReply<ServiceKeyAnswer>> RevokeServiceKeyAsync(
        this OperatorClient client, string servicePrincipal, string accessKeyId, CancellationToken cancellationToken) =>
        client.SendAsync(HttpMethod.Delete, Path(servicePrincipal, "access-key", accessKeyId), null, OperatorJson.Default.ServiceKeyAnswer, cancellationToken);

    /// <summary>Shows or sets whether an account approves new versions.</summary>
    public static Task<OperatorReply<TemplateApprovalAnswer>> ApprovalAsync(
        this OperatorClient client, string accountId, TemplateApprovalStatement? statement, CancellationToken cancellationToken) =>
        client.SendAsync(
            statement is null ? HttpMethod.Get : HttpMethod.Put,
            ApprovalPath(accountId),
            statement is null ? null : Text(JsonSerializer.Serialize(statement, OperatorJson.Default.TemplateApprovalStatement)),
            OperatorJson.Default.TemplateApprovalAnswer,
            cancellationToken);

    /// <summary>Approves the newest versions of a service's templates for an account.</summary>
    public static Task<OperatorReply<TemplateApprovalAnswer>> ApproveAsync(
        this OperatorClient client, string accountId, string servicePrincipal, CancellationToken cancellationToken) =>
        client.SendAsync(
            HttpMethod.Post, $"{ApprovalPath(accountId)}/{Uri.EscapeDataString(servicePrincipal)}", null, OperatorJson.Default.TemplateApprovalAnswer, cancellationToken);

    private static string Path(params string[] segments) => "services/" + string.Join('/', segments.Select(Uri.EscapeDataString));

    private static string ApprovalPath(string accountId) => $"accounts/{Uri.EscapeDataString(accountId)}/template-approval";

    private static ByteArrayContent Text(string text) => new(Encoding.UTF8.GetBytes(text))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
    };
}

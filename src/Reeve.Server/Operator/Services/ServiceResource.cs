using System.Text;
using System.Text.Json;
using Reeve.Iam;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Manifests;

namespace Reeve.Server.Operator.Services;

/// <summary>Linked services in the operator API.</summary>
internal sealed class ServiceResource(ServiceAdministration services, ILogger log)
{
    // In UTF-8 a character takes up to three bytes.
    private const long BodyLimit = 3L * ManifestReader.LongestText;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><c>GET services/schema</c>.</summary>
    public static OperatorAnswer ShowSchema() => new(200, Encoding.UTF8.GetBytes(ManifestSchema.Text));

    /// <summary><c>GET services/{servicePrincipal}</c>.</summary>
    public async ValueTask<OperatorAnswer> GetAsync(HttpContext http, string servicePrincipal)
    {
        var directory = await services.GetAsync(http.RequestAborted);
        if (!directory.Services.TryGetValue(servicePrincipal, out var service))
        {
            return OperatorAnswer.Of(Missing(servicePrincipal));
        }

        var roles = await services.ListRolesAsync(servicePrincipal, http.RequestAborted);
        return OperatorAnswer.Of(200, Show(service, directory) with
        {
            Manifest = JsonSerializer.SerializeToElement(service.Manifest, ManifestJson.Default.ServiceManifest),
            Roles = [.. roles.Select(role => new LinkedRoleAnswer(role.AccountId, role.RoleName, role.TemplateRoleName, role.TemplateVersion))],
        }, OperatorJson.Default.LinkedServiceAnswer);
    }

    /// <summary><c>PUT services/{servicePrincipal}</c> with a manifest, YAML or JSON.</summary>
    public async ValueTask<OperatorAnswer> ApplyAsync(HttpContext http, string servicePrincipal)
    {
        var (manifest, warnings, refusal) = await ReadAsync(http, servicePrincipal);
        if (manifest is null)
        {
            return refusal!; // what is not read comes with its refusal
        }

        var applied = await services.ApplyAsync(manifest, http.RequestAborted);
        if (applied is not Result<AppliedService>.Ok { Value: var done })
        {
            return OperatorAnswer.Of(((Result<AppliedService>.Failed)applied).Error);
        }

        if (done.IsChanged)
        {
            log.ServiceApplied(servicePrincipal, done.Service.Version);
        }

        return OperatorAnswer.Of(done.IsNew ? 201 : 200, Show(done.Service, done.Templates) with { IsChanged = done.IsChanged, Warnings = warnings }, OperatorJson.Default.LinkedServiceAnswer);
    }

    /// <summary><c>POST services/{servicePrincipal}/diff</c> with a manifest: what applying it would change.</summary>
    public async ValueTask<OperatorAnswer> DiffAsync(HttpContext http, string servicePrincipal)
    {
        var (manifest, warnings, refusal) = await ReadAsync(http, servicePrincipal);
        if (manifest is null)
        {
            return refusal!; // as above
        }

        var difference = ServiceDifference.Of(manifest, await services.GetAsync(http.RequestAborted));
        return OperatorAnswer.Of(200, ServiceDifferenceAnswer.Of(difference) with { Warnings = warnings }, OperatorJson.Default.ServiceDifferenceAnswer);
    }

    /// <summary><c>DELETE services/{servicePrincipal}</c>.</summary>
    public async ValueTask<OperatorAnswer> DeleteAsync(HttpContext http, string servicePrincipal)
    {
        var deleted = await services.DeleteAsync(servicePrincipal, http.RequestAborted);
        if (deleted is Result<LinkedService>.Failed { Error.HttpStatus: 404 })
        {
            return OperatorAnswer.Of(Missing(servicePrincipal));
        }

        if (deleted is Result<LinkedService>.Ok)
        {
            log.ServiceDeleted(servicePrincipal);
        }

        return OperatorAnswer.Of(200, deleted, service => Show(service, []), OperatorJson.Default.LinkedServiceAnswer);
    }

    private static LinkedServiceAnswer Show(LinkedService service, ServiceDirectory directory) =>
        Show(service, service.Manifest.Roles.Select(role => directory.VersionsOf(service.Manifest.Service, role.Name)[^1]));

    private static LinkedServiceAnswer Show(LinkedService service, IEnumerable<TemplateVersion> templates) => new(
        service.Manifest.Service,
        service.Manifest.Name,
        service.Version,
        service.CreateDate,
        service.UpdateDate,
        [.. templates.Select(template => new TemplateAnswer(template.Template.Name, template.Version))]);

    private Iam.Errors.IamError Missing(string servicePrincipal) =>
        services.IsOfAws(servicePrincipal) ? RegistryErrors.ReadOnly(servicePrincipal) : RegistryErrors.NoSuchService(servicePrincipal);

    private static async ValueTask<(ServiceManifest? Manifest, FaultAnswer[]? Warnings, OperatorAnswer? Refusal)> ReadAsync(HttpContext http, string servicePrincipal)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit);
        if (body is not Result<ReadOnlyMemory<byte>>.Ok { Value: var bytes })
        {
            return (null, null, OperatorAnswer.Of(((Result<ReadOnlyMemory<byte>>.Failed)body).Error));
        }

        if (!TryDecode(bytes.Span, out var text))
        {
            return (null, null, OperatorAnswer.Of(OperatorErrors.Malformed("The manifest is not UTF-8.")));
        }

        var reading = ManifestReader.Read(text);
        if (reading.Manifest is not { } manifest)
        {
            return (null, null, Refuse(reading));
        }

        return manifest.Service == servicePrincipal
            ? (manifest, reading.Warnings.IsEmpty ? null : FaultAnswer.Of(reading.Warnings), null)
            : (null, null, OperatorAnswer.Of(RegistryErrors.OtherService(servicePrincipal, manifest.Service)));
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static OperatorAnswer Refuse(ManifestReading reading)
    {
        var count = reading.Faults.Length;
        var message = FormattableString.Invariant($"The manifest has {count} {(count == 1 ? "fault" : "faults")}; the first is at {reading.Faults[0]}");
        return OperatorAnswer.Of(
            400, new ErrorAnswer(new ErrorDetail("MalformedManifest", message) { Faults = FaultAnswer.Of(reading.Faults) }), OperatorJson.Default.ErrorAnswer);
    }
}

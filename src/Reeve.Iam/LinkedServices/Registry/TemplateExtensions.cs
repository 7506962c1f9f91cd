using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.Operations;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What follows from a registered template.</summary>
internal static class TemplateExtensions
{
    /// <summary>The ARN that accounts know a permissions policy of a template by.</summary>
    public static string ArnOf(PermissionsPolicy policy) => $"arn:{Arns.Partition}:iam::aws:policy{ReservedPaths.ServiceLinkedRoles}{policy.Name}";

    /// <summary>A version of a template as roles are made from it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="service">The service as it stands.</param>
    public static ServiceTemplate ToServiceTemplate(this TemplateVersion version, ServiceManifest service) => new()
    {
        ServicePrincipal = version.ServicePrincipal,
        ServiceName = service.Name,
        Version = version.Version,
        RoleName = version.Template.Name,
        SuffixAllowed = version.Template.Suffix is not SuffixRule.None,
        SuffixRequired = version.Template.Suffix is SuffixRule.Required,
        Description = version.Template.Description,
        TrustPolicy = version.Template.TrustPolicy ?? TrustOf(version),
        ManagedPolicyArns = [.. version.Template.Policies.Select(ArnOf)],
        CreatableThroughIam = version.Template.CreatedBy is not RoleAuthority.Service,
        DeletableThroughIam = version.Template.DeletedBy is not RoleAuthority.Service,
        DocumentationUrl = service.Documentation,
    };

    private static string? TrustOf(TemplateVersion version)
    {
        if (version.Template.AlsoAssumedBy.IsEmpty)
        {
            return null;
        }

        // Service principals have no characters that JSON would escape.
        var principals = string.Join(',', version.Template.AlsoAssumedBy.Prepend(version.ServicePrincipal).Select(principal => $"\"{principal}\""));
        return $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":[{{principals}}]},"Action":"sts:AssumeRole"}]}""";
    }
}

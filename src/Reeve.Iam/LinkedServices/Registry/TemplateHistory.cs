using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A role template in all its versions.</summary>
/// <param name="RoleName">The role's name without a suffix.</param>
/// <param name="InEffect">The version that an account's roles have; null when it has none of them, or no account is asked about.</param>
/// <param name="Editions">The versions, oldest first. Of AWS's templates the present one is known.</param>
public sealed record TemplateHistory(string RoleName, int? InEffect, ImmutableArray<TemplateEdition> Editions)
{
    internal static TemplateHistory Of(ServiceTemplate newest, ServiceCatalog catalog, Account? account) => new(
        newest.RoleName,
        account is null ? null : LinkedRoles.VersionOf(account, newest.ServicePrincipal, newest.RoleName),
        catalog.Directory.Services.TryGetValue(newest.ServicePrincipal, out var service)
            ? [.. catalog.Directory.VersionsOf(newest.ServicePrincipal, newest.RoleName).Select(version => Of(version, service))]
            : [Of(newest, catalog.AwsPolicies)]);

    private static TemplateEdition Of(TemplateVersion version, LinkedService service) => new(
        version.Version,
        version.CreateDate,
        TemplateRoles.TrustPolicyOf(version.ToServiceTemplate(service.Manifest)).Text,
        [.. version.Template.Policies.Select(policy => new EditionPolicy(TemplateExtensions.ArnOf(policy), policy.Document))]);

    private static TemplateEdition Of(ServiceTemplate template, IAwsManagedPolicies policies) => new(
        template.Version,
        null,
        TemplateRoles.TrustPolicyOf(template).Text,
        [.. template.ManagedPolicyArns.Select(arn => new EditionPolicy(arn, policies.Find(arn) is { } policy ? policies.FindDocument(arn, policy.DefaultVersionId) : null))]);
}

using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A permissions policy of a registered template, as a managed policy. Its versions are those of the template that have it.</summary>
internal sealed class RegisteredPolicy
{
    private readonly ImmutableArray<TemplateVersion> _versions;

    /// <summary>A policy of a template.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="versions">The template's versions that have it, oldest first.</param>
    public RegisteredPolicy(string name, ImmutableArray<TemplateVersion> versions)
    {
        _versions = versions;
        Name = name;
        Newest = Show(versions[^1]);
    }

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The service that it belongs to.</summary>
    public string ServicePrincipal => _versions[0].ServicePrincipal;

    /// <summary>The template that it belongs to.</summary>
    public string RoleName => _versions[0].Template.Name;

    /// <summary>The policy with its newest version in effect.</summary>
    public AwsManagedPolicy Newest { get; }

    /// <summary>The policy as it is where a version of the template is in effect: the newest that is not newer.</summary>
    public AwsManagedPolicy InEffectAt(int? version)
    {
        var inEffect = _versions.LastOrDefault(each => version is null || each.Version <= version) ?? _versions[0];
        return ReferenceEquals(inEffect, _versions[^1]) ? Newest : Show(inEffect);
    }

    /// <summary>The document of a version, or null when there is none such.</summary>
    public string? FindDocument(string versionId) =>
        _versions.FirstOrDefault(each => each.PolicyVersionId == versionId) is { } version ? DefinitionIn(version).Document : null;

    private AwsManagedPolicy Show(TemplateVersion inEffect)
    {
        var definition = DefinitionIn(inEffect);
        var arn = TemplateExtensions.ArnOf(definition);
        return new()
        {
            Arn = arn,
            PolicyId = DerivedPolicyId.Of(arn),
            PolicyName = Name,
            Path = Operations.ReservedPaths.ServiceLinkedRoles,
            Description = definition.Description,
            CreateDate = _versions[0].CreateDate,
            UpdateDate = inEffect.CreateDate,
            DefaultVersionId = inEffect.PolicyVersionId,
            IsAttachable = false,
            Versions = [.. _versions.Reverse().Select(version => new AwsManagedPolicyVersion(version.PolicyVersionId, version.CreateDate))],
        };
    }

    private Manifest.PermissionsPolicy DefinitionIn(TemplateVersion version) => version.Template.Policies.First(policy => policy.Name == Name);
}

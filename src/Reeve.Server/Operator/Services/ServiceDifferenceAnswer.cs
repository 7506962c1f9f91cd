using Reeve.Iam.LinkedServices.Registry;
using Reeve.Policy;

namespace Reeve.Server.Operator.Services;

/// <summary>What applying a manifest would change.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="IsNew">Whether it would be registered anew.</param>
/// <param name="IsChanged">Whether anything would be written.</param>
/// <param name="Templates">The templates that would have a next version.</param>
/// <param name="DroppedTemplates">The templates that the manifest leaves out.</param>
public sealed record ServiceDifferenceAnswer(
    string ServicePrincipal, bool IsNew, bool IsChanged, TemplateDifferenceAnswer[] Templates, string[] DroppedTemplates)
{
    /// <summary>What is allowed in the manifest, and may not be meant; null for nothing.</summary>
    public FaultAnswer[]? Warnings { get; init; }

    internal static ServiceDifferenceAnswer Of(ServiceDifference difference) => new(
        difference.ServicePrincipal,
        difference.IsNew,
        difference.IsChanged,
        [.. difference.Templates.Select(Show)],
        [.. difference.DroppedTemplates]);

    private static TemplateDifferenceAnswer Show(TemplateDifference template) => new(
        template.RoleName,
        template.Version,
        [.. template.Permissions.Gained.Select(Show)],
        [.. template.Permissions.Lost.Select(Show)],
        template.Permissions.IsExhaustive,
        template.IsTrustChanged);

    private static PermissionAnswer Show(PermissionChange change) => new(change.Action, change.Resource, change.When);
}

using Reeve.Iam.LinkedServices;

namespace Reeve.Catalog.LinkedServices;

/// <summary>
/// One row of <c>linked-services.json</c>: what is known of a service-linked role of AWS. Null means that it is not
/// known; <see cref="ToTemplate"/> states what Reeve assumes instead, so that the data itself keeps the doubt.
/// </summary>
internal sealed class LinkedServiceRow
{
    /// <summary>The service principal.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>The service's name for people.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The role name without a suffix.</summary>
    public required string RoleName { get; init; }

    /// <summary>The version of this definition; 1 where the row does not say.</summary>
    public int? Version { get; init; }

    /// <summary>The ARNs of the role's managed policies.</summary>
    public required string[]? ManagedPolicies { get; init; }

    /// <summary>Whether the role's creator may choose a suffix.</summary>
    public required bool? SuffixAllowed { get; init; }

    /// <summary>Whether CreateServiceLinkedRole makes the role.</summary>
    public required bool? CreatableThroughIam { get; init; }

    /// <summary>Whether DeleteServiceLinkedRole removes the role.</summary>
    public required bool? DeletableThroughIam { get; init; }

    /// <summary>The service's page on the role.</summary>
    public required string? Documentation { get; init; }

    /// <summary>How sure the row is: <c>recorded</c>, <c>policy</c>, <c>docs</c> or <c>third-party</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>The key in <see cref="LinkedServicesFile.Sources"/> of where principal and role name come from.</summary>
    public required string Source { get; init; }

    /// <summary>How the managed policy was tied to the role: <c>recorded</c>, <c>docs</c> or <c>name</c>.</summary>
    public required string? PolicySource { get; init; }

    /// <summary>Something to know about the role that the other fields do not say.</summary>
    public string? Note { get; init; }

    /// <summary>Why the row, or a part of it, may be wrong.</summary>
    public string? Doubt { get; init; }

    /// <summary>
    /// The template that the row defines. Not known whether a suffix is allowed: it is not, because nearly every recorded
    /// service refuses one. Not known whether IAM can create or delete the role: it can, because that is the rule and the
    /// exceptions are documented. Policies not known: the role carries none.
    /// </summary>
    public ServiceTemplate ToTemplate() => new()
    {
        ServicePrincipal = ServicePrincipal,
        ServiceName = ServiceName,
        Version = Version ?? 1,
        RoleName = RoleName,
        SuffixAllowed = SuffixAllowed ?? false,
        ManagedPolicyArns = ManagedPolicies ?? [],
        CreatableThroughIam = CreatableThroughIam ?? true,
        DeletableThroughIam = DeletableThroughIam ?? true,
        DocumentationUrl = Documentation,
    };
}

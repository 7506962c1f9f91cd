namespace Reeve.Iam.LinkedServices;

/// <summary>
/// What a linked service defines for one service-linked role: its name, who assumes it and what it may do.
/// A template never changes; a new definition is a new <see cref="Version"/>. AWS's come from a catalog, others from the manifests of those who run the services.
/// </summary>
public sealed record ServiceTemplate
{
    /// <summary>The service principal, compared case-sensitively: <c>lex.amazonaws.com</c>.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>The service's name for people: <c>Amazon Lex</c>.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The version of this definition, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The role name without a suffix: <c>AWSServiceRoleForLexBots</c>. It may itself contain underscores.</summary>
    public required string RoleName { get; init; }

    /// <summary>Whether the creator may add a suffix, joined to <see cref="RoleName"/> with one underscore.</summary>
    public required bool SuffixAllowed { get; init; }

    /// <summary>Whether the creator must add a suffix.</summary>
    public bool SuffixRequired { get; init; }

    /// <summary>The description of roles whose creator gives none, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The trust policy, JSON; null for the one that lets the service alone assume the role.</summary>
    public string? TrustPolicy { get; init; }

    /// <summary>The ARNs of the managed policies that make up the role's permissions; empty where they are not known.</summary>
    public required IReadOnlyList<string> ManagedPolicyArns { get; init; }

    /// <summary>Whether CreateServiceLinkedRole may make the role, or only the service itself.</summary>
    public required bool CreatableThroughIam { get; init; }

    /// <summary>Whether DeleteServiceLinkedRole may remove the role, or only the service itself.</summary>
    public required bool DeletableThroughIam { get; init; }

    /// <summary>The service's page on its service-linked role, or null where none is known.</summary>
    public string? DocumentationUrl { get; init; }
}

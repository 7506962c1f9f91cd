using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>Which of AWS's services the operator hides. Roles that they have already are not touched.</summary>
public sealed record HiddenServices
{
    /// <summary>Whether all of them are hidden.</summary>
    public bool All { get; init; }

    /// <summary>The service principals of those that are, ordered.</summary>
    public ImmutableArray<string> Services { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether one is hidden.</summary>
    public bool Includes(string servicePrincipal) => All || Services.Contains(servicePrincipal);
}

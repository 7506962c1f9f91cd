namespace Reeve.Iam.Linkage;

/// <summary>A service-linked role that somebody wants to be there.</summary>
/// <param name="ServicePrincipal">The linked service.</param>
/// <param name="Suffix">The suffix of the role's name, or null.</param>
/// <param name="Description">The description of a role that is made, or null; one that is there keeps its own.</param>
/// <param name="Owner">Who claims it, or null when nobody does.</param>
public sealed record RoleWish(string ServicePrincipal, string? Suffix, string? Description, string? Owner);

namespace Reeve.Server.Operator.Linkage;

/// <summary>A service-linked role that is to be there.</summary>
/// <param name="Service">The linked service.</param>
/// <param name="Suffix">The suffix of the role's name, or null.</param>
/// <param name="Description">The description of a role that is made, or null.</param>
/// <param name="Owner">Who claims it, or null when nobody does.</param>
public sealed record EnsureStatement(string Service, string? Suffix = null, string? Description = null, string? Owner = null);

namespace Reeve.Manifests.Rules;

/// <summary>A member of a map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rule">What its value must look like.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record MemberRule(string Name, ManifestRule Rule, bool IsRequired);

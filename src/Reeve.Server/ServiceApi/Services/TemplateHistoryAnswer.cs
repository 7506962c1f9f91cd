namespace Reeve.Server.ServiceApi.Services;

/// <summary>A role template in all its versions.</summary>
/// <param name="RoleName">The role's name without a suffix.</param>
/// <param name="Versions">The versions, oldest first. Of AWS's templates the present one is known.</param>
/// <param name="InEffect">The version that the roles of the caller's account have; null when it has none.</param>
public sealed record TemplateHistoryAnswer(string RoleName, TemplateEditionAnswer[] Versions, int? InEffect = null);

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A permissions policy in one version of a role template.</summary>
/// <param name="Arn">The ARN that accounts know it by.</param>
/// <param name="Document">The document, JSON; null where AWS has not published it.</param>
public sealed record EditionPolicy(string Arn, string? Document);

namespace Reeve.Iam.Entities;

/// <summary>The claim of one owner, such as a stack or a service, to a service-linked role.</summary>
/// <param name="Owner">The owner's name, which whoever claims chooses.</param>
/// <param name="Date">Since when it stands.</param>
public sealed record RoleClaim(string Owner, DateTimeOffset Date);

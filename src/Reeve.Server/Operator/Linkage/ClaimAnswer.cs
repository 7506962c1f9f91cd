namespace Reeve.Server.Operator.Linkage;

/// <summary>The claim of one owner to a service-linked role.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Since">Since when it stands, in UTC.</param>
public sealed record ClaimAnswer(string Owner, string Since);

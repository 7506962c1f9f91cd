namespace Reeve.Iam.Entities;

/// <summary>When something was last used, and for what.</summary>
/// <param name="Key">What it is: <c>access-key/AKIA…</c>.</param>
/// <param name="Date">When, in whole seconds.</param>
/// <param name="Service">The service that it was used with: <c>iam</c>.</param>
/// <param name="Region">The region in which it was.</param>
public sealed record LastUse(string Key, DateTimeOffset Date, string Service, string Region);

using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>The last use of an access key.</summary>
/// <param name="LastUsedDate">When, or null for never.</param>
/// <param name="ServiceName">The service that it was used with.</param>
/// <param name="Region">The region in which it was.</param>
internal sealed record AccessKeyLastUsedShape(DateTimeOffset? LastUsedDate, string ServiceName, string Region)
{
    private const string Never = "N/A";

    /// <summary>The shape of a last use.</summary>
    public static AccessKeyLastUsedShape Of(LastUse? use) => new(use?.Date, use?.Service ?? Never, use?.Region ?? Never);
}

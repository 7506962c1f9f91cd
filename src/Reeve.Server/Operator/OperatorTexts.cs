using System.Globalization;
using Reeve.Iam.Entities;

namespace Reeve.Server.Operator;

/// <summary>How the operator API shows what several of its answers have.</summary>
internal static class OperatorTexts
{
    /// <summary>An instant in UTC: <c>2030-01-31T12:00:00Z</c>.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A statement of usage.</summary>
    public static LeaseStatement Of(UsageLease lease) => new(
        lease.Region, [.. lease.Resources], lease.Until is { } until ? Of(until) : null, lease.IsPartial ? true : null);
}

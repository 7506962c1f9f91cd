using Reeve.Iam.Errors;

namespace Reeve.Iam.Audit;

/// <summary>What looking up events is refused with.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</remarks>
public static class AuditErrors
{
    /// <summary>The token is altered, or of another query.</summary>
    public static IamError InvalidNextToken() => new("InvalidNextTokenException", 400, "Invalid token.");

    /// <summary>The end of the time is before its start.</summary>
    public static IamError InvalidTimeRange() => new("InvalidTimeRangeException", 400, "The start of the time range is after its end.");

    /// <summary>An attribute that there is not, or more than one.</summary>
    public static IamError InvalidLookupAttributes() => new(
        "InvalidLookupAttributesException",
        400,
        $"Events are looked up by one attribute: {string.Join(", ", Enum.GetNames<AuditAttribute>())}.");

    /// <summary>The size of a page is out of its range.</summary>
    public static IamError InvalidMaxResults() => new(
        "InvalidMaxResultsException", 400, FormattableString.Invariant($"A page has 1 to {AuditQuery.LargestPage} events."));
}

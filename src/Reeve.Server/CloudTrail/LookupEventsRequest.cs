namespace Reeve.Server.CloudTrail;

/// <summary>Parameters of LookupEvents.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</remarks>
/// <param name="LookupAttributes">What an attribute has to be; at most one.</param>
/// <param name="StartTime">Nothing from before, in seconds since 1970.</param>
/// <param name="EndTime">Nothing from after, in seconds since 1970.</param>
/// <param name="EventCategory">The category; only management events are kept.</param>
/// <param name="MaxResults">The most events that the answer has: 1 to 50.</param>
/// <param name="NextToken">Where to go on.</param>
internal sealed record LookupEventsRequest(
    LookupAttribute[]? LookupAttributes = null,
    double? StartTime = null,
    double? EndTime = null,
    string? EventCategory = null,
    int? MaxResults = null,
    string? NextToken = null);

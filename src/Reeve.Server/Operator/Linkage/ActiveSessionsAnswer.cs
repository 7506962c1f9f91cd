using Reeve.Iam.Linkage;

namespace Reeve.Server.Operator.Linkage;

/// <summary>The sessions of a service-linked role that have not ended.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Originators">Who caused them.</param>
/// <param name="LatestExpiry">When the last of them ends, in UTC, or null when there are none.</param>
public sealed record ActiveSessionsAnswer(int Count, SessionOriginatorAnswer[] Originators, string? LatestExpiry = null)
{
    /// <summary>Sessions as they are answered.</summary>
    internal static ActiveSessionsAnswer Of(ActiveSessions sessions) => new(
        sessions.Count,
        [.. sessions.Originators.Select(origin => new SessionOriginatorAnswer(origin.Count, OperatorTexts.Of(origin.LatestExpiry), origin.Arn))],
        sessions.LatestExpiry is { } end ? OperatorTexts.Of(end) : null);
}

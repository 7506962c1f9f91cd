using Reeve.Iam.Deletion;

namespace Reeve.Server.Operator.Linkage;

/// <summary>How the deletion of a service-linked role would end now.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="Service">The linked service.</param>
/// <param name="Deletable">Whether it would succeed.</param>
/// <param name="Usage">What uses the role, one entry a region.</param>
/// <param name="Partial">Whether more may use it than is told.</param>
/// <param name="Reason">Why it would fail, or null.</param>
/// <param name="FreeAt">When the role is free by itself, in UTC, or null when it is, or when somebody has to act first.</param>
public sealed record ForecastAnswer(
    string RoleName, string Service, bool Deletable, LeaseStatement[] Usage, bool Partial, string? Reason = null, string? FreeAt = null)
{
    /// <summary>A forecast as it is answered.</summary>
    internal static ForecastAnswer Of(DeletionForecast forecast) => new(
        forecast.RoleName,
        forecast.ServicePrincipal,
        forecast.WouldSucceed,
        [.. forecast.Usage.Select(OperatorTexts.Of)],
        forecast.IsPartial,
        forecast.Reason,
        forecast.FreeAt is { } free ? OperatorTexts.Of(free) : null);
}

using System.Collections.Immutable;

namespace Reeve.Server.UsageCallbacks;

/// <summary>How long and how often a service is asked, and by how many at once.</summary>
internal sealed record CallbackPacing
{
    /// <summary>How long one answer may take, to its last byte.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before each further attempt; as many as there are.</summary>
    public ImmutableArray<TimeSpan> Pauses { get; init; } = [TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    /// <summary>How many forecasts ask one service at once. Deletions do not count: their worker bounds them.</summary>
    public int ForecastsPerService { get; init; } = 2;

    /// <summary>How many forecasts ask at once, whatever service.</summary>
    public int Forecasts { get; init; } = 16;
}

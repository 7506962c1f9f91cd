using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Reeve.Client;

/// <summary>What an application adds to its OpenTelemetry to see the calls to Reeve.</summary>
public static class ReeveTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Reeve.Client";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("reeve.client.operation.duration", "s", "How long calls to Reeve took, attempts included.");

    internal static readonly Counter<long> Decisions =
        Meter.CreateCounter<long>("reeve.client.decisions", "{decision}", "Decisions on requests of callers.");

    internal static readonly Counter<long> Renewals =
        Meter.CreateCounter<long>("reeve.client.lease.renewals", "{renewal}", "Renewals of leases.");
}

namespace Reeve.Catalog.LinkedServices;

/// <summary>The shape of <c>linked-services.json</c>.</summary>
internal sealed class LinkedServicesFile
{
    /// <summary>Where rows come from; a row names one of these.</summary>
    public required Dictionary<string, string> Sources { get; init; }

    /// <summary>What the less obvious fields of a row mean, for its readers.</summary>
    public required Dictionary<string, string> Fields { get; init; }

    /// <summary>The rows, ordered by service principal and role name.</summary>
    public required LinkedServiceRow[] Services { get; init; }
}

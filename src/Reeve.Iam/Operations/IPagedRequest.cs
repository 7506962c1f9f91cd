namespace Reeve.Iam.Operations;

/// <summary>What every request for a list has.</summary>
internal interface IPagedRequest
{
    /// <summary>Where to go on, from the answer before; null to begin.</summary>
    string? Marker { get; }

    /// <summary>How many items the answer may have; null for <see cref="Paging.DefaultSize"/>.</summary>
    int? MaxItems { get; }
}

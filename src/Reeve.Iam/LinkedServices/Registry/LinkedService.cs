using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A registered linked service as it stands.</summary>
public sealed record LinkedService
{
    /// <summary>What the service's team wrote.</summary>
    public required ServiceManifest Manifest { get; init; }

    /// <summary>How many manifests there have been, this one counted.</summary>
    public required int Version { get; init; }

    /// <summary>When the service was registered.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When the present manifest was applied.</summary>
    public required DateTimeOffset UpdateDate { get; init; }
}

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>The last attempt of an organization's accounts to access a service.</summary>
internal sealed record AccessDetailShape
{
    public required string ServiceName { get; init; }

    public required string ServiceNamespace { get; init; }

    public string? Region { get; init; }

    public string? EntityPath { get; init; }

    public DateTimeOffset? LastAuthenticatedTime { get; init; }

    public int? TotalAuthenticatedEntities { get; init; }
}

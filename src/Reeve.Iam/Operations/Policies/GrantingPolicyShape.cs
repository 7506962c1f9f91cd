namespace Reeve.Iam.Operations.Policies;

/// <summary>A policy that grants access to a service: a managed one by its ARN, an inline one by what it lives in.</summary>
internal sealed record GrantingPolicyShape
{
    public required string PolicyName { get; init; }

    public required string PolicyType { get; init; }

    public string? EntityType { get; init; }

    public string? EntityName { get; init; }

    public string? PolicyArn { get; init; }
}

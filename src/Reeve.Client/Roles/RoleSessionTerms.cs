namespace Reeve.Client.Roles;

/// <summary>What a service assumes a role for.</summary>
/// <param name="RoleArn">The role.</param>
/// <param name="SessionName">The session's name, as the account's trail shows it.</param>
public sealed record RoleSessionTerms(string RoleArn, string SessionName)
{
    /// <summary>The resource that the service acts for, <c>aws:SourceArn</c>; null where there is none.</summary>
    public string? SourceArn { get; init; }

    /// <summary>The account that the service acts for, <c>aws:SourceAccount</c>; null where there is none.</summary>
    public string? SourceAccount { get; init; }

    /// <summary>The originator of the caller that causes it; null where nobody does.</summary>
    public string? Originator { get; init; }

    /// <summary>How long its credentials hold, from 15 minutes to what the role allows. 15 minutes by default: a live session keeps its role from being deleted.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(15);
}

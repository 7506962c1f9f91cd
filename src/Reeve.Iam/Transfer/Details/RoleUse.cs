namespace Reeve.Iam.Transfer.Details;

/// <summary>When and where a role was last used; it is not carried from one account to another.</summary>
internal sealed record RoleUse
{
    public DateTimeOffset? LastUsedDate { get; init; }

    public string? Region { get; init; }
}

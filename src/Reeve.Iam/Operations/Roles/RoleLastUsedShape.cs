using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.Roles;

/// <summary>When and where a role was last used; empty when it never was.</summary>
internal sealed record RoleLastUsedShape
{
    public DateTimeOffset? LastUsedDate { get; init; }

    public string? Region { get; init; }

    /// <summary>The last call that a session of the role made.</summary>
    public static RoleLastUsedShape Of(UseMark? mark) => new() { LastUsedDate = mark?.Date, Region = mark?.Region };
}

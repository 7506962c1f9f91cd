using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>The password with which a user signs in to the console.</summary>
public sealed record LoginProfile
{
    /// <summary>The unique id of the user, who may be renamed.</summary>
    public required string UserId { get; init; }

    /// <summary>When the profile was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The hash of the password.</summary>
    public required PasswordHash Password { get; init; }

    /// <summary>When the password was last set.</summary>
    public required DateTimeOffset PasswordChangeDate { get; init; }

    /// <summary>Whether the user must set another password at the next sign-in.</summary>
    public bool PasswordResetRequired { get; init; }

    /// <summary>The hashes of former passwords, newest first, as many as a policy can ask for.</summary>
    public ImmutableArray<PasswordHash> FormerPasswords { get; init; } = [];
}

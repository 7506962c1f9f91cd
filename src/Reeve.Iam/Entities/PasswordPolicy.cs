namespace Reeve.Iam.Entities;

/// <summary>The rules that an account sets for its users' passwords, in place of the ones that hold without.</summary>
public sealed record PasswordPolicy
{
    /// <summary>The fewest characters. From 6 to 128.</summary>
    public int MinimumPasswordLength { get; init; } = 6;

    /// <summary>Whether one character must be a symbol.</summary>
    public bool RequireSymbols { get; init; }

    /// <summary>Whether one character must be a digit.</summary>
    public bool RequireNumbers { get; init; }

    /// <summary>Whether one character must be an upper-case letter.</summary>
    public bool RequireUppercaseCharacters { get; init; }

    /// <summary>Whether one character must be a lower-case letter.</summary>
    public bool RequireLowercaseCharacters { get; init; }

    /// <summary>Whether every user may change their own password, and read these rules, without a policy of theirs saying so.</summary>
    public bool AllowUsersToChangePassword { get; init; }

    /// <summary>After how many days a password expires; null for never.</summary>
    public int? MaxPasswordAge { get; init; }

    /// <summary>How many of the last passwords must not be taken again; null for none.</summary>
    public int? PasswordReusePrevention { get; init; }

    /// <summary>Whether an expired password lets nobody in, not even to change it; null when it was not said.</summary>
    public bool? HardExpiry { get; init; }
}

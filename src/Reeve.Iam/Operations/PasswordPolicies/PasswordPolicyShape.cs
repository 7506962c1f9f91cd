using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.PasswordPolicies;

/// <summary>The rules for passwords as answers show them.</summary>
internal sealed record PasswordPolicyShape
{
    public required int MinimumPasswordLength { get; init; }

    public required bool RequireSymbols { get; init; }

    public required bool RequireNumbers { get; init; }

    public required bool RequireUppercaseCharacters { get; init; }

    public required bool RequireLowercaseCharacters { get; init; }

    public required bool AllowUsersToChangePassword { get; init; }

    /// <summary>Whether passwords have a greatest age.</summary>
    public required bool ExpirePasswords { get; init; }

    public int? MaxPasswordAge { get; init; }

    public int? PasswordReusePrevention { get; init; }

    public bool? HardExpiry { get; init; }

    /// <summary>The shape of the rules.</summary>
    public static PasswordPolicyShape Of(PasswordPolicy policy) => new()
    {
        MinimumPasswordLength = policy.MinimumPasswordLength,
        RequireSymbols = policy.RequireSymbols,
        RequireNumbers = policy.RequireNumbers,
        RequireUppercaseCharacters = policy.RequireUppercaseCharacters,
        RequireLowercaseCharacters = policy.RequireLowercaseCharacters,
        AllowUsersToChangePassword = policy.AllowUsersToChangePassword,
        ExpirePasswords = policy.MaxPasswordAge is not null,
        MaxPasswordAge = policy.MaxPasswordAge,
        PasswordReusePrevention = policy.PasswordReusePrevention,
        HardExpiry = policy.HardExpiry,
    };
}

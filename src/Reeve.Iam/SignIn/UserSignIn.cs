namespace Reeve.Iam.SignIn;

/// <summary>What a user gives at the console's door.</summary>
public sealed record UserSignIn
{
    /// <summary>The account, by its id or its alias.</summary>
    public required string Account { get; init; }

    /// <summary>The user's name.</summary>
    public required string UserName { get; init; }

    /// <summary>Their password.</summary>
    public required string Password { get; init; }

    /// <summary>A code of one of their MFA devices, or null.</summary>
    public string? MfaCode { get; init; }

    /// <summary>The password that is to take the place of the present one, which must be changed; or null.</summary>
    public string? NewPassword { get; init; }

    /// <summary>How long the session is to last, in seconds.</summary>
    public required int DurationSeconds { get; init; }
}

namespace Reeve.Iam.Passwords;

/// <summary>What is said to somebody who gives a user's password.</summary>
public enum PasswordVerdict
{
    /// <summary>There is no such account, user or login profile, or the password is another one: which of them is not told.</summary>
    Wrong,

    /// <summary>It is the user's password.</summary>
    Right,

    /// <summary>It is the user's password, and they must set another one before they do anything else.</summary>
    RightToBeChanged,

    /// <summary>It was the user's password until it expired, and only an administrator can set another one.</summary>
    Expired,

    /// <summary>There were too many tries; nothing was looked at.</summary>
    TooManyTries,
}

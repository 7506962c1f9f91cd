using Reeve.Iam.Errors;

namespace Reeve.Iam.SignIn;

/// <summary>What somebody is told who is not let in. Nothing here tells whether an account or a user exists.</summary>
public static class SignInErrors
{
    /// <summary>The account, the user or the password is wrong; which of them is not told.</summary>
    public static IamError Wrong() => new("InvalidCredentials", 401, "Your sign-in information is not correct. Check the account, the name and the password.");

    /// <summary>The password is right, and a code of an MFA device must come with it.</summary>
    public static IamError MfaRequired() => new("MfaRequired", 401, "Enter the six digits that your MFA device shows.");

    /// <summary>The password is right, and the code is not.</summary>
    public static IamError WrongMfaCode() => new("InvalidMfaCode", 401, "The MFA code is not valid, or was used before. Wait for the next one.");

    /// <summary>The password is right, and must be changed first.</summary>
    public static IamError NewPasswordRequired() => new("NewPasswordRequired", 401, "Your password must be changed. Choose a new one.");

    /// <summary>The password was the right one until it expired.</summary>
    public static IamError PasswordExpired() => new("PasswordExpired", 401, "Your password has expired. Only an administrator of the account can set another one.");

    /// <summary>Somebody tries too often.</summary>
    public static IamError TooManyTries() => new("TooManyTries", 429, "There were too many tries. Wait a minute before the next one.");

    /// <summary>The length is none that a session can have.</summary>
    public static IamError BadDuration() => new("ValidationError", 400, "A session lasts from 900 to 43200 seconds.");
}

using Reeve.Iam.Errors;

namespace Reeve.Server.SignIn;

/// <summary>What a request to sign in is refused with before anybody's credentials are looked at.</summary>
internal static class SignInRefusals
{
    /// <summary>The request comes from a page of another site.</summary>
    public static IamError OtherOrigin() => new("ForbiddenOrigin", 403, "Sign in from the console's own page.");

    /// <summary>The body is not said to be JSON.</summary>
    public static IamError NotJson() => new("UnsupportedMediaType", 415, "The body must be application/json.");

    /// <summary>The key that signed is not the root's own.</summary>
    public static IamError NotTheRoot() => new("InvalidCredentials", 401, "This is not an access key of an account's root.");

    /// <summary>The key or the signature is wrong.</summary>
    public static IamError WrongKey() => new("InvalidCredentials", 401, "The access key id or the secret access key is not correct.");

    /// <summary>The token was used, is too old, or never was one.</summary>
    public static IamError BadLink() => new("InvalidLink", 401, "This link was used before, has expired, or is not one. Sign in with the root's access key.");
}

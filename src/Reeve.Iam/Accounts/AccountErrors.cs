using Reeve.Iam.Errors;

namespace Reeve.Iam.Accounts;

/// <summary>What the operator's calls on accounts are refused with.</summary>
public static class AccountErrors
{
    /// <summary>The id is not 12 digits.</summary>
    public static IamError InvalidId(string accountId) => IamErrors.ValidationError($"The account id '{accountId}' is not 12 digits.");

    /// <summary>The alias breaks AWS's rule.</summary>
    public static IamError InvalidAlias(string alias) => IamErrors.ValidationError(
        $"The alias '{alias}' is not 3 to 63 lower-case letters, digits and single hyphens that begin and end with a letter or digit, or it is 12 digits.");

    /// <summary>The id is taken.</summary>
    public static IamError IdTaken(string accountId) => Taken($"The account {accountId} already exists.");

    /// <summary>The alias is taken.</summary>
    public static IamError AliasTaken(string alias) => Taken($"The account alias {alias} already exists.");

    /// <summary>There is no such account.</summary>
    public static IamError NoSuchAccount(string accountId) => IamErrors.NoSuchEntity($"The account {accountId} does not exist.");

    private static IamError Taken(string message) => new("EntityAlreadyExists", 409, message);
}

namespace Reeve.Client.Callers;

/// <summary>The names of the authentication.</summary>
public static class ReeveAuthenticationDefaults
{
    /// <summary>The scheme, and the type of the identities.</summary>
    public const string Scheme = "Reeve";

    /// <summary>The claim with the account.</summary>
    public const string AccountClaim = "reeve:account";

    /// <summary>The claim with the type of principal.</summary>
    public const string TypeClaim = "reeve:type";
}

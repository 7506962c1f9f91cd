namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Whether a provider's assertions are encrypted, as the wire spells it.</summary>
internal static class AssertionEncryption
{
    /// <summary>Only encrypted assertions are taken.</summary>
    public const string Required = "Required";

    /// <summary>Assertions may be encrypted, where there is a key to open them with.</summary>
    public const string Allowed = "Allowed";
}

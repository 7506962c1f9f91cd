using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Saml;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>What a SAML provider must keep.</summary>
internal static class SamlProviderRules
{
    // Metadata that does not say when it ends holds for a hundred years, as AWS's answers show.
    private const int YearsByDefault = 100;

    /// <summary>When metadata ends to be valid, or the refusal of what is none.</summary>
    public static Result<DateTimeOffset> ValidUntil(string document, DateTimeOffset now) => SamlMetadata.Find(document) is { } metadata
        ? metadata.ValidUntil ?? now.AddYears(YearsByDefault)
        : IamErrors.InvalidInput("Could not parse metadata.");

    /// <summary>The provider, or the refusal of one that takes only what it cannot open.</summary>
    public static Result<SamlProvider> Consistent(SamlProvider provider) => provider is { RequiresEncryption: true, PrivateKeys.IsEmpty: true }
        ? IamErrors.InvalidInput("Unable to set assertion encryption mode to Required because no private key is provided.")
        : provider;
}

using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Finds SAML providers by ARN.</summary>
internal static class SamlProviderLookup
{
    /// <summary>The provider of an ARN.</summary>
    public static Result<SamlProvider> Existing(Account account, string arn) =>
        Find(account, arn) is { } provider ? provider : IamErrors.NoSuchEntity($"Manifest not found for arn {arn}");

    /// <summary>What a call on a provider is authorized on: its ARN as it was made, whatever case the call writes it in.</summary>
    public static AuthorizationTarget Target(Account account, string arn) => Find(account, arn) is { } provider
        ? new(Arns.SamlProvider(account.Id, provider.Name)) { ResourceTags = provider.Tags }
        : new(arn);

    /// <summary>The provider of an ARN, or null when it is another account's, or nobody's.</summary>
    public static SamlProvider? Find(Account account, string arn)
    {
        var prefix = Arns.SamlProvider(account.Id, "");
        return arn.StartsWith(prefix, StringComparison.Ordinal) ? account.SamlProviders.Find(arn[prefix.Length..]) : null;
    }
}

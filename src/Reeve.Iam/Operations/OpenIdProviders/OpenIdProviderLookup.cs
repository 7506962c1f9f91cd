using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Finds OpenID Connect providers by ARN.</summary>
internal static class OpenIdProviderLookup
{
    /// <summary>The provider of an ARN.</summary>
    public static Result<OpenIdProvider> Existing(Account account, string arn) => Find(account, arn) is { } provider
        ? provider
        : IamErrors.NoSuchEntity($"OpenIDConnect Provider not found for arn {arn}");

    /// <summary>What a call on a provider is authorized on.</summary>
    public static AuthorizationTarget Target(Account account, string arn) => new(arn) { ResourceTags = Find(account, arn)?.Tags ?? [] };

    /// <summary>The provider of an ARN, or null when it is another account's, or nobody's.</summary>
    public static OpenIdProvider? Find(Account account, string arn)
    {
        var prefix = Arns.OpenIdProvider(account.Id, "");
        return arn.StartsWith(prefix, StringComparison.Ordinal) ? account.OpenIdProviders.GetValueOrDefault(arn[prefix.Length..]) : null;
    }
}

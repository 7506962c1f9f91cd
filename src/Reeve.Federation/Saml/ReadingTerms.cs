using Reeve.Iam.Entities;

namespace Reeve.Federation.Saml;

/// <summary>What an assertion is held against.</summary>
/// <param name="AccountId">The provider's account.</param>
/// <param name="Provider">The provider.</param>
/// <param name="EntityId">Who the provider is by its metadata.</param>
/// <param name="Now">The present time.</param>
internal sealed record ReadingTerms(string AccountId, SamlProvider Provider, string EntityId, DateTimeOffset Now);

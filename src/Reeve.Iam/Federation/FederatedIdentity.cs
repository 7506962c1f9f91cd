using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Federation;

/// <summary>Somebody whom an identity provider vouches for, as far as both kinds of provider say it.</summary>
public abstract record FederatedIdentity
{
    /// <summary>The provider's ARN, as trust policies name it.</summary>
    public required string ProviderArn { get; init; }

    /// <summary>What trust policies may ask about the identity: <c>id.example.com:sub</c>, <c>saml:aud</c>, each with its values.</summary>
    public required ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> ConditionKeys { get; init; }

    /// <summary>Tells the identity from every other, as audit events show it.</summary>
    public abstract string PrincipalId { get; }

    /// <summary>The identity's name at the provider, as audit events show it.</summary>
    public abstract string UserName { get; }

    /// <summary>The session tags that the provider gives.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>Which of them a role assumed with the session inherits.</summary>
    public ImmutableArray<string> TransitiveTagKeys { get; init; } = [];

    /// <summary>Who is behind the session, as the provider says, or null.</summary>
    public string? SourceIdentity { get; init; }
}

namespace Reeve.Iam.Federation;

/// <summary>Somebody whom an OpenID Connect provider's token vouches for.</summary>
public sealed record WebIdentity : FederatedIdentity
{
    /// <summary>The token's issuer, word for word.</summary>
    public required string Issuer { get; init; }

    /// <summary>The token's subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The audience that the provider is registered with.</summary>
    public required string Audience { get; init; }

    /// <inheritdoc/>
    public override string PrincipalId => $"{ProviderArn}:{Audience}:{Subject}";

    /// <inheritdoc/>
    public override string UserName => Subject;
}

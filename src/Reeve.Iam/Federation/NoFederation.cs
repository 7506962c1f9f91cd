using Reeve.Iam.Entities;

namespace Reeve.Iam.Federation;

/// <summary>Where nothing can verify what identity providers say: nobody is let in by it.</summary>
public sealed class NoFederation : IWebIdentityVerifier, ISamlVerifier
{
    /// <summary>The only one.</summary>
    public static readonly NoFederation Instance = new();

    private NoFederation()
    {
    }

    /// <inheritdoc/>
    public ValueTask<Result<WebIdentity>> VerifyAsync(
        string token, string accountId, Func<string, OpenIdProvider?> findProvider, DateTimeOffset now, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Result<WebIdentity>>(FederationErrors.NoKey());

    /// <inheritdoc/>
    public Result<SamlIdentity> Verify(string response, string accountId, SamlProvider provider, DateTimeOffset now) =>
        FederationErrors.InvalidIdentityToken("Response signature invalid");
}

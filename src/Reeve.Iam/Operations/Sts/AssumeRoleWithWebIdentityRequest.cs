using System.Collections.Immutable;
using Reeve.Iam.Calls;
using Reeve.Iam.Federation;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Parameters of AssumeRoleWithWebIdentity.</summary>
internal sealed record AssumeRoleWithWebIdentityRequest : IFederatedRequest
{
    [RequiredMember, Length(20, 2048), Pattern(TextPattern.StsArn)]
    public required string RoleArn { get; init; }

    [RequiredMember, Length(2, 64), Pattern(TextPattern.StsName)]
    public required string RoleSessionName { get; init; }

    [RequiredMember, Sensitive, Length(4, 20000)]
    public required string WebIdentityToken { get; init; }

    [Length(4, 2048)]
    public string? ProviderId { get; init; }

    [Count(0, SessionPolicies.MostArns)]
    public ImmutableArray<PolicyDescriptor> PolicyArns { get; init; } = [];

    [Length(1, SessionPolicies.LongestDocument), Pattern(TextPattern.SessionPolicy)]
    public string? Policy { get; init; }

    [ValueRange(Session.ShortestSeconds, SessionDurations.LongestOfRoles)]
    public int? DurationSeconds { get; init; }

    /// <inheritdoc/>
    public async ValueTask<Result<FederatedIdentity>> IdentifyAsync(
        Account account, CallServices services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ProviderId is not null)
        {
            // Access tokens of OAuth 2.0 say nothing themselves: only their two providers, which Reeve does not ask, can tell what they are worth.
            return FederationErrors.InvalidIdentityToken($"OAuth 2.0 access tokens of {ProviderId} are not supported; leave ProviderId out for an OpenID Connect ID token.");
        }

        var verified = await services.WebIdentities.VerifyAsync(
            WebIdentityToken, account.Id, url => account.OpenIdProviders.GetValueOrDefault(url), now, cancellationToken);
        return verified.Map<FederatedIdentity>(identity => identity);
    }
}

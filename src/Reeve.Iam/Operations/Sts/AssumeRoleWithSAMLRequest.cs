using System.Collections.Immutable;
using Reeve.Iam.Calls;
using Reeve.Iam.Federation;
using Reeve.Iam.Operations.SamlProviders;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Parameters of AssumeRoleWithSAML.</summary>
internal sealed record AssumeRoleWithSAMLRequest : IFederatedRequest
{
    [RequiredMember, Length(20, 2048), Pattern(TextPattern.StsArn)]
    public required string RoleArn { get; init; }

    [RequiredMember, Length(20, 2048), Pattern(TextPattern.StsArn)]
    public required string PrincipalArn { get; init; }

    [RequiredMember, Sensitive, Length(4, 100000), WireName("SAMLAssertion")]
    public required string SamlAssertion { get; init; }

    [Count(0, SessionPolicies.MostArns)]
    public ImmutableArray<PolicyDescriptor> PolicyArns { get; init; } = [];

    [Length(1, SessionPolicies.LongestDocument), Pattern(TextPattern.SessionPolicy)]
    public string? Policy { get; init; }

    [ValueRange(Session.ShortestSeconds, SessionDurations.LongestOfRoles)]
    public int? DurationSeconds { get; init; }

    /// <inheritdoc/>
    public ValueTask<Result<FederatedIdentity>> IdentifyAsync(
        Account account, CallServices services, DateTimeOffset now, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SamlProviderLookup.Find(account, PrincipalArn) is { } provider
            ? services.SamlIdentities.Verify(SamlAssertion, account.Id, provider, now).Map<FederatedIdentity>(identity => identity)
            : FederationErrors.InvalidIdentityToken("Specified provider doesn't exist"));
}

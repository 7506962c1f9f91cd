using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Makes a session for somebody else, with what the caller may do and the session policies allow: with none of them, nothing.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html</remarks>
[Operation(ApiService.Sts, "GetFederationToken")]
internal sealed class GetFederationToken : IQuery<GetFederationTokenRequest, GetFederationTokenResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetFederationTokenRequest request, OperationContext context) =>
        new(Arns.FederatedUser(account.Id, request.Name))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["sts:TagSession"],
        };

    /// <inheritdoc/>
    public Result<GetFederationTokenResponse> Read(Account account, GetFederationTokenRequest request, OperationContext context)
    {
        var policies = SessionPolicies.Of(request.Policy, request.PolicyArns);
        if (policies.FindFault(account, context) is { } fault)
        {
            return fault;
        }

        return SessionTags.Resolve(request.Tags, [], null)
            .Then(tags => context.Sessions.Mint(Make(account, request, policies, tags, context)))
            .Map(minted => new GetFederationTokenResponse(
                minted.Credentials,
                new FederatedUserShape($"{account.Id}:{request.Name}", Arns.FederatedUser(account.Id, request.Name)),
                minted.PackedPolicySize ?? 0));
    }

    private static Session Make(
        Account account, GetFederationTokenRequest request, SessionPolicies policies, SessionTags tags, OperationContext context) => new()
        {
            Kind = SessionKind.Federated,
            AccountId = account.Id,
            PrincipalId = (context.Caller as Caller.IamUser)?.Entity.UniqueId,
            RootSince = context.Caller is Caller.Root ? account.Root.CreateDate : null,
            Name = request.Name,
            IssuedAt = context.Now,
            DurationSeconds = SessionDurations.OfUser(context.Caller is Caller.Root, request.DurationSeconds),
            Policy = policies.Document,
            PolicyArns = policies.Arns,
            Tags = tags.Tags,
        };
}

/// <summary>Parameters of GetFederationToken.</summary>
internal sealed record GetFederationTokenRequest
{
    [RequiredMember, Length(2, 32), Pattern(TextPattern.StsName)]
    public required string Name { get; init; }

    [Length(1, SessionPolicies.LongestDocument), Pattern(TextPattern.SessionPolicy)]
    public string? Policy { get; init; }

    [Count(0, SessionPolicies.MostArns)]
    public ImmutableArray<PolicyDescriptor> PolicyArns { get; init; } = [];

    [ValueRange(Session.ShortestSeconds, Session.LongestSeconds)]
    public int? DurationSeconds { get; init; }

    [Count(0, SessionTags.Most)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of GetFederationToken.</summary>
/// <param name="Credentials">What the session's requests are signed with.</param>
/// <param name="FederatedUser">The federated user.</param>
/// <param name="PackedPolicySize">How much of their room policies and tags take, in percent.</param>
internal sealed record GetFederationTokenResponse(CredentialsShape Credentials, FederatedUserShape FederatedUser, int PackedPolicySize)
    : IMadeSession;

using Reeve.Iam.Callers;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Makes a session of the calling user, or root, with all its permissions. It takes no permission; a policy may deny it.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html</remarks>
[Operation(ApiService.Sts, "GetSessionToken")]
internal sealed class GetSessionToken : IQuery<GetSessionTokenRequest, GetSessionTokenResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetSessionTokenRequest request, OperationContext context) =>
        request.Mfa.ApplyTo(new("*") { IsAllowedUnlessDenied = true }, account, context);

    /// <inheritdoc/>
    public Result<GetSessionTokenResponse> Read(Account account, GetSessionTokenRequest request, OperationContext context) => context.Sessions
        .Mint(new Session
        {
            Kind = SessionKind.User,
            AccountId = account.Id,
            PrincipalId = (context.Caller as Caller.IamUser)?.Entity.UniqueId,
            RootSince = context.Caller is Caller.Root ? account.Root.CreateDate : null,
            IssuedAt = context.Now,
            DurationSeconds = SessionDurations.OfUser(context.Caller is Caller.Root, request.DurationSeconds),
            MfaAt = request.Mfa.IsGiven ? context.Now : null, // a code that is given is good, or the call would have been refused
        })
        .Map(minted => new GetSessionTokenResponse(minted.Credentials));
}

/// <summary>Parameters of GetSessionToken.</summary>
internal sealed record GetSessionTokenRequest
{
    [ValueRange(Session.ShortestSeconds, Session.LongestSeconds)]
    public int? DurationSeconds { get; init; }

    [Length(9, 256), Pattern(TextPattern.StsMfaSerial)]
    public string? SerialNumber { get; init; }

    [Sensitive, Length(6, 6), Pattern(TextPattern.StsMfaCode)]
    public string? TokenCode { get; init; }

    /// <summary>The MFA code that comes with it.</summary>
    public MfaProof Mfa => new(SerialNumber, TokenCode);
}

/// <summary>Answer of GetSessionToken.</summary>
/// <param name="Credentials">What the session's requests are signed with.</param>
internal sealed record GetSessionTokenResponse(CredentialsShape Credentials) : IMadeSession;

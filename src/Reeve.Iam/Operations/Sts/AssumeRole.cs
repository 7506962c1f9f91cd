using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Linkage;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>
/// Makes a session of a role, of this account or another. Nothing is written, but for service-linked roles: the token is the session. The role's trust policy decides, and beside it,
/// where that does not name the caller itself, the caller's own policies.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html</remarks>
[Operation(
    ApiService.Sts,
    "AssumeRole",
    ConditionKeys =
    [
        StsConditionKeys.ExternalId, StsConditionKeys.RoleSessionName, StsConditionKeys.SourceIdentity, StsConditionKeys.TransitiveTagKeys,
    ])]
internal sealed class AssumeRole : IQuery<AssumeRoleRequest, AssumeRoleResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AssumeRoleRequest request, OperationContext context)
    {
        if (PrincipalArn.Parse(request.RoleArn) is not { IsRole: true } arn)
        {
            return new(request.RoleArn) { Refusal = SessionErrors.InvalidArn(request.RoleArn) };
        }

        var role = FindRole(account, arn, context);
        var target = new AuthorizationTarget(request.RoleArn)
        {
            Trust = new RoleTrust(arn.AccountId, role is null ? null : TrustPolicies.Deciding(role)),
            Refusal = context.Caller is Caller.Root ? SessionErrors.RootCannotAssume() : null,
            ResourceTags = role?.Tags ?? [],
            RequestTags = request.Tags,
            MultivaluedKeys = request.TransitiveTagKeys.IsEmpty ? [] : [KeyValuePair.Create(StsConditionKeys.TransitiveTagKeys, request.TransitiveTagKeys)],
            CompanionActions = Companions(request, context.Caller.Session),
        };
        target = target.WithKey(StsConditionKeys.RoleSessionName, request.RoleSessionName)
            .WithKey(StsConditionKeys.ExternalId, request.ExternalId)
            .WithKey(StsConditionKeys.SourceIdentity, SourceIdentity(request, context.Caller.Session));
        return target.Refusal is null && request.Mfa.IsGiven
            ? request.Mfa.ApplyTo(target, account, context).WithKey("aws:MultiFactorAuthPresent", "true").WithKey("aws:MultiFactorAuthAge", "0")
            : target;
    }

    /// <inheritdoc/>
    public Result<AssumeRoleResponse> Read(Account account, AssumeRoleRequest request, OperationContext context)
    {
        // Authorization has refused by now whoever asks for what is not there.
        if (PrincipalArn.Parse(request.RoleArn) is not { } arn
            || context.FindAccount(account, arn.AccountId) is not { } owner
            || FindRole(account, arn, context) is not { } role)
        {
            return SessionErrors.InvalidArn(request.RoleArn);
        }

        // What deletes the role must know its sessions, and a call writes in its caller's account alone. A service calls in the role's.
        if (role.IsServiceLinked && owner.Id != account.Id)
        {
            return SessionErrors.ServiceLinkedRole(role.Name);
        }

        var policies = SessionPolicies.Of(request.Policy, request.PolicyArns);
        if ((FindFault(request, context.Caller.Session) ?? policies.FindFault(owner, context)) is { } fault)
        {
            return fault;
        }

        return Make(request, owner.Id, role, context)
            .Then(session => Open(account, role, session with { Policy = policies.Document, PolicyArns = policies.Arns }, context))
            .Map(opened => new AssumeRoleResponse(
                opened.Response.Credentials,
                AssumedRoleUserShape.Of(owner.Id, role, request.RoleSessionName),
                opened.Response.PackedPolicySize,
                SourceIdentity(request, context.Caller.Session))
            {
                RoleArn = request.RoleArn,
                After = role.IsServiceLinked ? opened.After : null,
            });
    }

    private static Result<Change<MintedSession>> Open(Account account, Role role, Session session, OperationContext context) => role.IsServiceLinked
        ? LinkedSessions.Open(account, role, session, new(context.Region, OriginatorOf(context.Caller)), context.Sessions)
        : context.Sessions.Mint(session).Map(minted => Change.Of(account, minted));

    private static string? OriginatorOf(Caller caller) => caller is Caller.LinkedService { Cause: var cause } ? cause.Originator : caller.Arn;

    // Another spelling of the ARN, in path or case, is another role.
    private static Role? FindRole(Account account, PrincipalArn arn, OperationContext context) =>
        context.FindAccount(account, arn.AccountId) is { } owner ? arn.FindIn(owner) as Role : null;

    // What a chain hands down is set on this session too, and so takes the same permission.
    private static ImmutableArray<string> Companions(AssumeRoleRequest request, Session? calling) =>
    [
        .. SessionTags.AreInvolved(request.Tags, calling) ? (string[])["sts:TagSession"] : [],
        .. SourceIdentity(request, calling) is not null ? (string[])["sts:SetSourceIdentity"] : [],
    ];

    private static string? SourceIdentity(AssumeRoleRequest request, Session? calling) => request.SourceIdentity ?? calling?.SourceIdentity;

    private static IamError? FindFault(AssumeRoleRequest request, Session? calling)
    {
        if (request.ProvidedContexts is [var provided, ..])
        {
            return SessionErrors.UnknownContextProvider(provided.ProviderArn ?? "");
        }

        if (request.SourceIdentity is not { } identity)
        {
            return null;
        }

        return identity.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) ? SessionErrors.ReservedSourceIdentity()
            : calling?.SourceIdentity is { } fixedIdentity && fixedIdentity != identity ? SessionErrors.SourceIdentityFixed()
            : null;
    }

    private static Result<Session> Make(AssumeRoleRequest request, string accountId, Role role, OperationContext context)
    {
        var calling = context.Caller.Session;
        var isChained = calling is { Kind: SessionKind.Role };
        return SessionTags.Resolve(request.Tags, request.TransitiveTagKeys, calling)
            .Then(tags => SessionDurations.OfRole(role, request.DurationSeconds, isChained).Map(duration => new Session
            {
                Kind = SessionKind.Role,
                AccountId = accountId,
                PrincipalId = role.UniqueId,
                Name = request.RoleSessionName,
                IssuedAt = context.Now,
                DurationSeconds = duration,
                Tags = tags.Tags,
                TransitiveTagKeys = tags.TransitiveKeys,
                SourceIdentity = SourceIdentity(request, calling),
                IsChained = isChained,
                Cause = (context.Caller as Caller.LinkedService)?.Cause,

                // A code that is given is good, or the call would have been refused. A chain does not hand MFA down; a user's own session does.
                MfaAt = request.Mfa.IsGiven ? context.Now : isChained ? null : calling?.MfaAt,
            }));
    }
}

using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Makes a session of a role for whom a SAML provider's assertion vouches. Nobody signs; the assertion and the role's trust policy decide.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html</remarks>
[Operation(
    ApiService.Sts,
    "AssumeRoleWithSAML",
    ConditionKeys = [StsConditionKeys.RoleSessionName, StsConditionKeys.SourceIdentity, StsConditionKeys.TransitiveTagKeys])]
internal sealed class AssumeRoleWithSAML : IQuery<AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AssumeRoleWithSAMLRequest request, OperationContext context)
    {
        var identity = IdentityOf(context);
        return FederatedSessions.Target(account, request.RoleArn, identity.SessionName, identity) with { Refusal = FindRefusal(request, identity, context.Now) };
    }

    /// <inheritdoc/>
    public Result<AssumeRoleWithSAMLResponse> Read(Account account, AssumeRoleWithSAMLRequest request, OperationContext context)
    {
        var identity = IdentityOf(context);
        var asked = new FederatedSessionRequest(
            request.RoleArn,
            identity.SessionName,
            SessionPolicies.Of(request.Policy, request.PolicyArns),
            request.DurationSeconds ?? identity.SessionDuration,
            SecondsUntil(identity.SessionEnd, context.Now));
        return FederatedSessions.Make(account, asked, context).Map(made => new AssumeRoleWithSAMLResponse
        {
            Credentials = made.Minted.Credentials,
            AssumedRoleUser = made.User,
            PackedPolicySize = made.Minted.PackedPolicySize,
            Subject = identity.Subject,
            SubjectType = identity.SubjectType,
            Issuer = identity.Issuer,
            Audience = identity.Audience,
            NameQualifier = identity.NameQualifier,
            SourceIdentity = identity.SourceIdentity,
        });
    }

    private static SamlIdentity IdentityOf(OperationContext context) => (SamlIdentity)FederatedSessions.IdentityOf(context);

    // The provider, too, says which roles the subject may have.
    private static IamError? FindRefusal(AssumeRoleWithSAMLRequest request, SamlIdentity identity, DateTimeOffset now) =>
        !identity.RoleArns.Contains(request.RoleArn) ? FederationErrors.NotAuthorized("sts:AssumeRoleWithSAML")
        : SecondsUntil(identity.SessionEnd, now) <= 0 ? FederationErrors.Expired("The session at the identity provider has ended.")
        : null;

    private static int SecondsUntil(DateTimeOffset? end, DateTimeOffset now) =>
        end is null ? int.MaxValue : (int)Math.Clamp((end.Value - now).TotalSeconds, int.MinValue, int.MaxValue);
}

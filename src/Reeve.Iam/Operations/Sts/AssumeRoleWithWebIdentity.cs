using Reeve.Iam.Federation;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Makes a session of a role for whom an OpenID Connect provider's token vouches. Nobody signs; the role's trust policy decides.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html</remarks>
[Operation(
    ApiService.Sts,
    "AssumeRoleWithWebIdentity",
    ConditionKeys = [StsConditionKeys.RoleSessionName, StsConditionKeys.SourceIdentity, StsConditionKeys.TransitiveTagKeys])]
internal sealed class AssumeRoleWithWebIdentity : IQuery<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AssumeRoleWithWebIdentityRequest request, OperationContext context) =>
        FederatedSessions.Target(account, request.RoleArn, request.RoleSessionName, FederatedSessions.IdentityOf(context));

    /// <inheritdoc/>
    public Result<AssumeRoleWithWebIdentityResponse> Read(Account account, AssumeRoleWithWebIdentityRequest request, OperationContext context)
    {
        var asked = new FederatedSessionRequest(
            request.RoleArn, request.RoleSessionName, SessionPolicies.Of(request.Policy, request.PolicyArns), request.DurationSeconds);
        var identity = (WebIdentity)FederatedSessions.IdentityOf(context); // what the request's own verification has made
        return FederatedSessions.Make(account, asked, context).Map(made => new AssumeRoleWithWebIdentityResponse
        {
            Credentials = made.Minted.Credentials,
            SubjectFromWebIdentityToken = identity.Subject,
            AssumedRoleUser = made.User,
            PackedPolicySize = made.Minted.PackedPolicySize,
            Provider = identity.ProviderArn,
            Audience = identity.Audience,
            SourceIdentity = identity.SourceIdentity,
        });
    }
}

using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Says who signs. Whoever signs may ask, and no policy can forbid it.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html</remarks>
[Operation(ApiService.Sts, "GetCallerIdentity", IsAlwaysAllowed = true)]
internal sealed class GetCallerIdentity : IQuery<GetCallerIdentityRequest, GetCallerIdentityResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetCallerIdentityRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetCallerIdentityResponse> Read(Account account, GetCallerIdentityRequest request, OperationContext context) =>
        new GetCallerIdentityResponse(context.Caller.UserId, context.Caller.AccountId, context.Caller.Arn);
}

/// <summary>GetCallerIdentity has no parameters.</summary>
internal sealed record GetCallerIdentityRequest;

/// <summary>Answer of GetCallerIdentity.</summary>
/// <param name="UserId">The caller's unique id; the account's digits for its root.</param>
/// <param name="Account">The caller's account.</param>
/// <param name="Arn">The caller's ARN.</param>
internal sealed record GetCallerIdentityResponse(string UserId, string Account, string Arn);

using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>Tells whose an access key is and when it was last used. A key that is not there is answered as one that the caller may not ask about.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html</remarks>
[Operation(ApiService.Iam, "GetAccessKeyLastUsed")]
internal sealed class GetAccessKeyLastUsed : IQuery<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetAccessKeyLastUsedRequest request, OperationContext context) =>
        OwnerTarget(account, account.AccessKeys.GetValueOrDefault(request.AccessKeyId)) with
        {
            DeniedAs = Denied(request.AccessKeyId, context.Caller),
        };

    /// <inheritdoc/>
    public Result<GetAccessKeyLastUsedResponse> Read(Account account, GetAccessKeyLastUsedRequest request, OperationContext context) =>
        account.AccessKeys.GetValueOrDefault(request.AccessKeyId) is { } key
            ? new GetAccessKeyLastUsedResponse(
                key.UserName, AccessKeyLastUsedShape.Of(context.LastUses.Find(account, LastUseKeys.AccessKey(key.Id))))
            : Denied(request.AccessKeyId, context.Caller);

    private static AuthorizationTarget OwnerTarget(Account account, AccessKey? key) => key switch
    {
        null => new("*"),
        { UserName: { } userName } => UserTargets.Of(account, userName),
        _ => new(Arns.Root(account.Id)),
    };

    // Without the colon that other operations have.
    private static IamError Denied(string accessKeyId, Caller caller) => IamErrors.AccessDenied(
        $"User: {caller.Arn} is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key {accessKeyId}");
}

/// <summary>Parameters of GetAccessKeyLastUsed.</summary>
internal sealed record GetAccessKeyLastUsedRequest
{
    [RequiredMember, Length(16, 128), Pattern(TextPattern.Identifier)]
    public required string AccessKeyId { get; init; }
}

/// <summary>Answer of GetAccessKeyLastUsed.</summary>
/// <param name="UserName">The user, or null for a key of the root.</param>
/// <param name="AccessKeyLastUsed">The last use.</param>
internal sealed record GetAccessKeyLastUsedResponse(string? UserName, AccessKeyLastUsedShape AccessKeyLastUsed);

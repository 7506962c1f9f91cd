using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Says which account an access key is of. The id tells it: the key may be of any account, switched off, or long gone.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html</remarks>
[Operation(ApiService.Sts, "GetAccessKeyInfo")]
internal sealed class GetAccessKeyInfo : IQuery<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetAccessKeyInfoRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetAccessKeyInfoResponse> Read(Account account, GetAccessKeyInfoRequest request, OperationContext context) =>
        AccessKeyIds.FindAccountId(request.AccessKeyId) is { } accountId
            ? new GetAccessKeyInfoResponse(accountId)
            : IamErrors.ValidationError($"{request.AccessKeyId} is invalid");
}

/// <summary>Parameters of GetAccessKeyInfo.</summary>
internal sealed record GetAccessKeyInfoRequest
{
    [RequiredMember, Length(16, 128), Pattern(TextPattern.StsIdentifier)]
    public required string AccessKeyId { get; init; }
}

/// <summary>Answer of GetAccessKeyInfo.</summary>
/// <param name="Account">The account.</param>
internal sealed record GetAccessKeyInfoResponse(string Account);

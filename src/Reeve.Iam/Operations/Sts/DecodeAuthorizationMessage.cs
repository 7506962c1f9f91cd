using System.Text;
using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Opens a message that came with a refusal in the account.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html</remarks>
[Operation(ApiService.Sts, "DecodeAuthorizationMessage")]
internal sealed class DecodeAuthorizationMessage : IQuery<DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DecodeAuthorizationMessageRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<DecodeAuthorizationMessageResponse> Read(Account account, DecodeAuthorizationMessageRequest request, OperationContext context) =>
        context.AuthorizationMessages.Open(request.EncodedMessage, account.Id) is { } message
            ? new DecodeAuthorizationMessageResponse(Encoding.UTF8.GetString(message))
            : IamErrors.InvalidAuthorizationMessage();
}

/// <summary>Parameters of DecodeAuthorizationMessage.</summary>
internal sealed record DecodeAuthorizationMessageRequest
{
    [RequiredMember, Length(1, 10_240)]
    public required string EncodedMessage { get; init; }
}

/// <summary>Answer of DecodeAuthorizationMessage.</summary>
/// <param name="DecodedMessage">The message, in JSON.</param>
internal sealed record DecodeAuthorizationMessageResponse(string DecodedMessage);

using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>Creates an access key. Its secret is in the answer and, in the clear, never again anywhere.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html</remarks>
[Operation(ApiService.Iam, "CreateAccessKey")]
internal sealed class CreateAccessKey : IOperation<CreateAccessKeyRequest, CreateAccessKeyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateAccessKeyRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<CreateAccessKeyResponse>> Apply(Account account, CreateAccessKeyRequest request, OperationContext context) =>
        AccessKeyOwner.Resolve(account, request.UserName, context.Caller).Then(owner =>
        {
            var secret = context.Ids.NewSecretAccessKey();
            var id = NewId(account, context);
            var key = new AccessKey
            {
                Id = id,
                UserName = owner.UserName,
                SealedSecret = context.Sealer.Seal(Encoding.UTF8.GetBytes(secret), AccessKey.SealingPurpose(id)),
                CreateDate = context.Now,
            };
            return owner.Add(key).Map(after => Change.Of(after, new CreateAccessKeyResponse(AccessKeyShape.Of(key, secret))));
        });

    // The random part has 39 bits: an account of thousands of keys may meet one of its own.
    private static string NewId(Account account, OperationContext context)
    {
        string id;
        do
        {
            id = context.Ids.NewAccessKeyId(account.Id);
        }
        while (account.AccessKeys.ContainsKey(id));

        return id;
    }
}

/// <summary>Parameters of CreateAccessKey.</summary>
internal sealed record CreateAccessKeyRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }
}

/// <summary>Answer of CreateAccessKey.</summary>
/// <param name="AccessKey">The key.</param>
internal sealed record CreateAccessKeyResponse(AccessKeyShape AccessKey);

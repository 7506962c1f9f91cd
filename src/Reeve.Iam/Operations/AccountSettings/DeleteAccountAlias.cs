using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccountSettings;

/// <summary>Takes the account's alias away.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html</remarks>
[Operation(ApiService.Iam, "DeleteAccountAlias")]
internal sealed class DeleteAccountAlias : IOperation<DeleteAccountAliasRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteAccountAliasRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteAccountAliasRequest request, OperationContext context) =>
        context.Directory.Entries[account.Id] is var entry && string.Equals(entry.Alias, request.AccountAlias, StringComparison.Ordinal)
            ? Change.Of(account.With(entry with { Alias = null }))
            : IamErrors.NoSuchEntity("account alias", request.AccountAlias);
}

/// <summary>Parameters of DeleteAccountAlias.</summary>
internal sealed record DeleteAccountAliasRequest
{
    [RequiredMember, Length(3, 63), Pattern(TextPattern.AccountAlias)]
    public required string AccountAlias { get; init; }
}

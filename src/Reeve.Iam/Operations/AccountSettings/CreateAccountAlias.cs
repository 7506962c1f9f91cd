using Reeve.Iam.Accounts;
using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccountSettings;

/// <summary>Gives the account an alias that no account has, in place of the one it may have had.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html</remarks>
[Operation(ApiService.Iam, "CreateAccountAlias")]
internal sealed class CreateAccountAlias : IOperation<CreateAccountAliasRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateAccountAliasRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, CreateAccountAliasRequest request, OperationContext context)
    {
        if (!AccountNames.IsAlias(request.AccountAlias))
        {
            return IamErrors.InvalidInput("The account alias must not be 12 digits: those are the ids of accounts.");
        }

        return context.Directory.FindByAlias(request.AccountAlias) is null
            ? Change.Of(account.With(context.Directory.Entries[account.Id] with { Alias = request.AccountAlias }))
            : AccountErrors.AliasTaken(request.AccountAlias);
    }
}

/// <summary>Parameters of CreateAccountAlias.</summary>
internal sealed record CreateAccountAliasRequest
{
    [RequiredMember, Length(3, 63), Pattern(TextPattern.AccountAlias)]
    public required string AccountAlias { get; init; }
}

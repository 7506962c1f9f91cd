using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.PasswordPolicies;

/// <summary>Removes the account's rules for passwords; those that hold without any hold again.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html</remarks>
[Operation(ApiService.Iam, "DeleteAccountPasswordPolicy")]
internal sealed class DeleteAccountPasswordPolicy : IOperation<DeleteAccountPasswordPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteAccountPasswordPolicyRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteAccountPasswordPolicyRequest request, OperationContext context) =>
        account.Root.PasswordPolicy is null
            ? IamErrors.NoSuchEntity("The account policy with name PasswordPolicy cannot be found.")
            : Change.Of(account.With(account.Root with { PasswordPolicy = null }));
}

/// <summary>Parameters of DeleteAccountPasswordPolicy: none.</summary>
internal sealed record DeleteAccountPasswordPolicyRequest;

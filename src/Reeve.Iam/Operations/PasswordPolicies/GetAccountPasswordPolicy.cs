using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.PasswordPolicies;

/// <summary>Reads the account's rules for passwords.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html</remarks>
[Operation(ApiService.Iam, "GetAccountPasswordPolicy")]
internal sealed class GetAccountPasswordPolicy : IQuery<GetAccountPasswordPolicyRequest, GetAccountPasswordPolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetAccountPasswordPolicyRequest request, OperationContext context) =>
        new("*") { Grants = PasswordSelfService.GrantsOf(account) };

    /// <inheritdoc/>
    public Result<GetAccountPasswordPolicyResponse> Read(Account account, GetAccountPasswordPolicyRequest request, OperationContext context) =>
        account.Root.PasswordPolicy is { } policy
            ? new GetAccountPasswordPolicyResponse(PasswordPolicyShape.Of(policy))
            : IamErrors.NoSuchEntity($"The Password Policy with domain name {account.Id} cannot be found.");
}

/// <summary>Parameters of GetAccountPasswordPolicy: none.</summary>
internal sealed record GetAccountPasswordPolicyRequest;

/// <summary>Answer of GetAccountPasswordPolicy.</summary>
/// <param name="PasswordPolicy">The rules.</param>
internal sealed record GetAccountPasswordPolicyResponse(PasswordPolicyShape PasswordPolicy);

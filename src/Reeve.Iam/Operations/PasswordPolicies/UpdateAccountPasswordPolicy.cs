using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.PasswordPolicies;

/// <summary>Sets the account's rules for passwords, all of them: what is not given is as if never set.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html</remarks>
[Operation(ApiService.Iam, "UpdateAccountPasswordPolicy")]
internal sealed class UpdateAccountPasswordPolicy : IOperation<UpdateAccountPasswordPolicyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateAccountPasswordPolicyRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateAccountPasswordPolicyRequest request, OperationContext context) =>
        Change.Of(account.With(account.Root with { PasswordPolicy = Policy(request) }));

    private static PasswordPolicy Policy(UpdateAccountPasswordPolicyRequest request) => new()
    {
        MinimumPasswordLength = request.MinimumPasswordLength,
        RequireSymbols = request.RequireSymbols,
        RequireNumbers = request.RequireNumbers,
        RequireUppercaseCharacters = request.RequireUppercaseCharacters,
        RequireLowercaseCharacters = request.RequireLowercaseCharacters,
        AllowUsersToChangePassword = request.AllowUsersToChangePassword,
        MaxPasswordAge = request.MaxPasswordAge,
        PasswordReusePrevention = request.PasswordReusePrevention,
        HardExpiry = request.HardExpiry,
    };
}

/// <summary>Parameters of UpdateAccountPasswordPolicy.</summary>
internal sealed record UpdateAccountPasswordPolicyRequest
{
    [ValueRange(6, 128)]
    public int MinimumPasswordLength { get; init; } = 6;

    public bool RequireSymbols { get; init; }

    public bool RequireNumbers { get; init; }

    public bool RequireUppercaseCharacters { get; init; }

    public bool RequireLowercaseCharacters { get; init; }

    public bool AllowUsersToChangePassword { get; init; }

    [ValueRange(1, 1095)]
    public int? MaxPasswordAge { get; init; }

    [ValueRange(1, 24)]
    public int? PasswordReusePrevention { get; init; }

    public bool? HardExpiry { get; init; }
}

using System.Collections.Immutable;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.PasswordPolicies;

/// <summary>What an account's users are granted when it allows them to change their passwords.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_enable-user-change.html</remarks>
internal static class PasswordSelfService
{
    private static readonly ImmutableArray<AppliedPolicy> Grants =
    [
        new("AllowUsersToChangePassword", CompiledPolicy.Compile(
            """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"iam:ChangePassword","Resource":"arn:aws:iam::*:user/*"},
              {"Effect":"Allow","Action":"iam:GetAccountPasswordPolicy","Resource":"*"}]}
            """,
            PolicyKind.Identity)),
    ];

    /// <summary>The grants; none where the account does not allow it.</summary>
    public static ImmutableArray<AppliedPolicy> GrantsOf(Account account) =>
        account.Root.PasswordPolicy is { AllowUsersToChangePassword: true } ? Grants : [];
}

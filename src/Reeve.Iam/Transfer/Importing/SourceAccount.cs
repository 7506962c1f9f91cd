using Reeve.Iam.Accounts;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Tells which account a file is of.</summary>
internal static class SourceAccount
{
    private const int AccountField = 4;

    /// <summary>The account of the entities' ARNs, null where none has one; refused where they are of several.</summary>
    public static Result<string?> Find(AuthorizationDetails details)
    {
        string[] accountIds = [.. Arns(details).Select(AccountOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return accountIds.Length > 1 ? TransferErrors.SeveralAccounts(accountIds) : new Result<string?>.Ok(accountIds.FirstOrDefault());
    }

    private static IEnumerable<string?> Arns(AuthorizationDetails details) =>
        (details.UserDetailList ?? []).Select(user => user.Arn)
        .Concat((details.GroupDetailList ?? []).Select(group => group.Arn))
        .Concat((details.RoleDetailList ?? []).Select(role => role.Arn))
        .Concat((details.Policies ?? []).Select(policy => policy.Arn));

    // AWS's own policies have "aws" in place of an account.
    private static string? AccountOf(string? arn) =>
        arn?.Split(':', AccountField + 2) is { Length: AccountField + 2 } fields && AccountNames.IsAccountId(fields[AccountField]) ? fields[AccountField] : null;
}

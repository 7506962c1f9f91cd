using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Identifiers;

/// <summary>The ARN of a user or role, taken apart. Whether there is one is another question.</summary>
/// <param name="AccountId">Its account, 12 digits.</param>
/// <param name="IsRole">Whether it is a role's.</param>
/// <param name="Path">The path, with a slash at both ends.</param>
/// <param name="Name">The name.</param>
internal sealed record PrincipalArn(string AccountId, bool IsRole, string Path, string Name)
{
    /// <summary>The parts of an ARN, or null when it is of nothing that is a user or role.</summary>
    public static PrincipalArn? Parse(string arn)
    {
        if (arn.Split(':', 6) is not ["arn", Arns.Partition, "iam", "", var accountId, var resource] || !AccountNames.IsAccountId(accountId))
        {
            return null;
        }

        var isRole = resource.StartsWith("role/", StringComparison.Ordinal);
        var place = resource.IndexOf('/', StringComparison.Ordinal);
        var last = resource.LastIndexOf('/');
        return (isRole || resource.StartsWith("user/", StringComparison.Ordinal)) && last + 1 < resource.Length
            ? new PrincipalArn(accountId, isRole, resource[place..(last + 1)], resource[(last + 1)..])
            : null;
    }

    /// <summary>The user or role of this very ARN, in an account that is the one it names; or null.</summary>
    public IPrincipalEntity? FindIn(Account account)
    {
        IPrincipalEntity? found = IsRole ? account.Roles.Find(Name) : account.Users.Find(Name);
        return found is not null && account.Id == AccountId && found.Path == Path && found.Name == Name ? found : null;
    }
}

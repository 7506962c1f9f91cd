using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Finds users, groups and roles by ARN, which tells case apart.</summary>
internal static class PolicyOwners
{
    /// <summary>The user, group or role of an ARN, or null when the account has none.</summary>
    public static IPolicyOwner? Find(Account account, string arn)
    {
        var name = arn[(arn.LastIndexOf('/') + 1)..];
        if (account.Users.Find(name) is { } user && Arns.User(account.Id, user.Path, user.Name) == arn)
        {
            return user;
        }

        if (account.Groups.Find(name) is { } group && Arns.Group(account.Id, group.Path, group.Name) == arn)
        {
            return group;
        }

        return account.Roles.Find(name) is { } role && Arns.Role(account.Id, role.Path, role.Name) == arn ? role : null;
    }

    /// <summary>The user, group or role of an ARN.</summary>
    public static Result<IPolicyOwner> Existing(Account account, string arn)
    {
        if (Find(account, arn) is { } owner)
        {
            return new Result<IPolicyOwner>.Ok(owner);
        }

        return EntityArn.Read(arn) is { } named ? IamErrors.NoSuchEntity(named.Kind, named.Name) : IamErrors.InvalidInput($"ARN {arn} is not valid.");
    }
}

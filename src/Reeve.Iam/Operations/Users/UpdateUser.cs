using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Renames or moves a user, which keeps its id, keys, policies, groups and tags.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html</remarks>
[Operation(ApiService.Iam, "UpdateUser")]
internal sealed class UpdateUser : IOperation<UpdateUserRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateUserRequest request, OperationContext context)
    {
        var before = account.Users.Find(request.UserName);
        var after = Arns.User(account.Id, request.NewPath ?? before?.Path ?? "/", request.NewUserName ?? before?.Name ?? request.UserName);
        var target = UserTargets.Of(account, request.UserName);
        return after == target.Resource ? target : target with { FurtherResources = [after] };
    }

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateUserRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName).Then<Change<NoResult>>(before =>
        {
            var after = before with { Name = request.NewUserName ?? before.Name, Path = request.NewPath ?? before.Path };
            if (Ascii.EqualsIgnoreCase(before.Name, after.Name))
            {
                return Change.Of(WithKeysOf(after, account.With(after)));
            }

            return account.Users.Contains(after.Name)
                ? IamErrors.EntityAlreadyExists("User", after.Name)
                : Change.Of(WithKeysOf(after, account.Without(before).With(after)));
        });

    private static Account WithKeysOf(User user, Account account) => user.AccessKeyIds
        .Select(id => account.AccessKeys[id])
        .Where(key => key.UserName != user.Name)
        .Aggregate(account, (changed, key) => changed.With(key with { UserName = user.Name }));
}

/// <summary>Parameters of UpdateUser.</summary>
internal sealed record UpdateUserRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? NewPath { get; init; }

    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? NewUserName { get; init; }
}

using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LastUsed;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>A user as answers show it; each call carries only some of the members.</summary>
internal sealed record UserShape
{
    /// <summary>Null for the root.</summary>
    public string? Path { get; init; }

    /// <summary>Null for the root.</summary>
    public string? UserName { get; init; }

    public required string UserId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When the user last signed in with a password; null where that never was.</summary>
    public DateTimeOffset? PasswordLastUsed { get; init; }

    public PermissionsBoundaryShape? PermissionsBoundary { get; init; }

    /// <summary>Default, not empty, where the answer has none.</summary>
    public ImmutableArray<Tag> Tags { get; init; }

    /// <summary>What every answer about a user carries.</summary>
    public static UserShape Basic(string accountId, User user) => new()
    {
        Path = user.Path,
        UserName = user.Name,
        UserId = user.UniqueId,
        Arn = Arns.User(accountId, user.Path, user.Name),
        CreateDate = user.CreateDate,
    };

    /// <summary>A user with all that is known of it.</summary>
    public static UserShape Full(string accountId, User user) => Basic(accountId, user) with
    {
        PermissionsBoundary = PermissionsBoundaryShape.Of(user.PermissionsBoundaryArn),
        Tags = user.Tags.IsEmpty ? default : user.Tags,
    };

    /// <summary>The shape with what is known of the use of the user's password.</summary>
    public UserShape WithPasswordUse(Account account, OperationContext context) => this with
    {
        PasswordLastUsed = context.LastUses.Find(account, LastUseKeys.Password(UserId))?.Date,
    };

    /// <summary>The root, which GetUser shows to itself.</summary>
    public static UserShape Root(Account account) => new()
    {
        UserId = account.Id,
        Arn = Arns.Root(account.Id),
        CreateDate = account.Root.CreateDate,
    };
}

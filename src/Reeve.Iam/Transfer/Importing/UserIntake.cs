using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Takes users in. Their keys, passwords and devices are in no file.</summary>
internal static class UserIntake
{
    private const string Kind = "user";

    /// <summary>The users, with the names of their groups.</summary>
    public static ImmutableArray<(User User, ImmutableArray<string> Groups)> Take(UserDetail[] users, Intake intake) =>
    [
        .. users.Where(user => intake.Accepts(Kind, user.UserName, 64, user.Path, TextPattern.Path)).Select(user => (
            new User
            {
                Name = user.UserName,
                UniqueId = intake.Ids.Take(user.UserId, static source => source.NewUserId()),
                Path = user.Path,
                CreateDate = intake.DateOf(user.CreateDate),
                InlinePolicies = intake.TakeInline(Kind, user.UserName, user.UserPolicyList),
                AttachedPolicyArns = intake.TakeAttached(user.AttachedManagedPolicies),
                PermissionsBoundaryArn = user.PermissionsBoundary is { } boundary ? intake.ArnHere(boundary.PermissionsBoundaryArn) : null,
                Tags = intake.TakeTags(Kind, user.UserName, user.Tags, TagKeyOrder.Instance),
            },
            ((user.GroupList ?? []).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)).ToImmutableArray())),
    ];
}

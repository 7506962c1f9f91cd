using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Takes groups in.</summary>
internal static class GroupIntake
{
    private const string Kind = "group";

    /// <summary>The groups.</summary>
    public static ImmutableArray<Group> Take(GroupDetail[] groups, Intake intake) =>
    [
        .. groups.Where(group => intake.Accepts(Kind, group.GroupName, 128, group.Path, TextPattern.Path)).Select(group => new Group
        {
            Name = group.GroupName,
            UniqueId = intake.Ids.Take(group.GroupId, static source => source.NewGroupId()),
            Path = group.Path,
            CreateDate = intake.DateOf(group.CreateDate),
            InlinePolicies = intake.TakeInline(Kind, group.GroupName, group.GroupPolicyList),
            AttachedPolicyArns = intake.TakeAttached(group.AttachedManagedPolicies),
        }),
    ];
}

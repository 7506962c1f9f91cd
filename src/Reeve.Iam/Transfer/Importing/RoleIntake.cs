using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Transfer.Details;
using Reeve.Policy;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Takes roles in, ordinary and service-linked alike.</summary>
internal static class RoleIntake
{
    private const string Kind = "role";

    /// <summary>The roles whose trust policy is valid.</summary>
    public static ImmutableArray<Role> Take(RoleDetail[] roles, Intake intake) =>
    [
        .. roles
            .Where(role => intake.Accepts(Kind, role.RoleName, 64, role.Path, TextPattern.Path))
            .Select(role => Take(role, intake))
            .OfType<Role>(),
    ];

    private static Role? Take(RoleDetail role, Intake intake)
    {
        if (intake.TakeDocument(
            Kind, role.RoleName, "It is not carried: its trust policy", role.AssumeRolePolicyDocument, PolicyKind.Trust) is not { } trust)
        {
            return null;
        }

        return new()
        {
            Name = role.RoleName,
            UniqueId = intake.Ids.Take(role.RoleId, static source => source.NewRoleId()),
            Path = role.Path,
            CreateDate = intake.DateOf(role.CreateDate),
            AssumeRolePolicy = trust,
            Description = TakeDescription(role, intake),
            MaxSessionDuration = role.MaxSessionDuration is { } seconds and >= 3600 and <= 43200 ? seconds : 3600,
            InlinePolicies = intake.TakeInline(Kind, role.RoleName, role.RolePolicyList),
            AttachedPolicyArns = intake.TakeAttached(role.AttachedManagedPolicies),
            PermissionsBoundaryArn = role.PermissionsBoundary is { } boundary ? intake.ArnHere(boundary.PermissionsBoundaryArn) : null,
            Tags = intake.TakeTags(Kind, role.RoleName, role.Tags, TagKeyOrder.Instance),
        };
    }

    private static string? TakeDescription(RoleDetail role, Intake intake)
    {
        if (role.Description is null or { Length: <= 1000 } && TextRules.Of(TextPattern.Description).IsSatisfiedBy(role.Description ?? ""))
        {
            return role.Description;
        }

        intake.Findings.LeaveOut(Kind, role.RoleName, "Its description is not one that IAM allows.");
        return null;
    }
}

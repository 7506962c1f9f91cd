using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Puts roles into an account: those of linked services are linked to their templates, which say what they may do.</summary>
internal sealed class RolePlacing(PolicyReferences policies, LinkedRoleFinder templates, Findings findings)
{
    private const string Kind = "role";

    /// <summary>The account with the roles.</summary>
    public Account Place(Account account, ImmutableArray<Role> roles) => account.With([.. roles.Select(Placed).OfType<Role>()]);

    private Role? Placed(Role role)
    {
        if (!role.Path.StartsWith(ReservedPaths.ServiceLinkedRoles, StringComparison.OrdinalIgnoreCase))
        {
            return policies.IsBounded(Kind, role) ? role with { AttachedPolicyArns = policies.Attachable(Kind, role) } : null;
        }

        if (templates.Find(role) is { } template)
        {
            return Linked(role, template);
        }

        findings.LeaveOut(Kind, role.Name, $"It is not carried: no linked service is known here whose role it is ({role.Path}).");
        return null;
    }

    private static Role Linked(Role role, ServiceTemplate template) => TemplateRoles.Following(role, template) with
    {
        Description = role.Description ?? template.Description,
        MaxSessionDuration = 3600,
        InlinePolicies = [],
        PermissionsBoundaryArn = null,
    };
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>
/// Which of the managed policies that an entity of a file refers to are here. Of the account's own those of the file count, not one that happens to
/// have the name of one that was left out.
/// </summary>
/// <param name="account">The account, which has the policies of the file already.</param>
/// <param name="own">The policies that the file brings.</param>
/// <param name="managed">The policies that are the same in every account.</param>
/// <param name="findings">Told of those that are not here.</param>
internal sealed class PolicyReferences(Account account, ImmutableArray<ManagedPolicy> own, IAwsManagedPolicies managed, Findings findings)
{
    private readonly FrozenSet<string> _own = own.Select(policy => policy.Arn).ToFrozenSet(StringComparer.Ordinal);

    // Many users and roles have one policy.
    private readonly Dictionary<string, string?> _faults = new(StringComparer.Ordinal);

    /// <summary>The policies of an entity that can be attached to it here.</summary>
    public ImmutableArray<string> Attachable(string kind, IPolicyOwner entity) =>
        entity.AttachedPolicyArns.RemoveAll(arn =>
        {
            var fault = FaultOf(arn);
            if (fault is not null)
            {
                findings.LeaveOut(kind, entity.Name, $"The policy {arn} is not attached: {fault}");
            }

            return fault is not null;
        });

    /// <summary>
    /// Whether the boundary of an entity is here, if it has one. One whose boundary is not must not be carried: it could do more here than there.
    /// </summary>
    public bool IsBounded(string kind, IPrincipalEntity entity)
    {
        if (entity.PermissionsBoundaryArn is not { } arn || FaultOf(arn) is not { } fault)
        {
            return true;
        }

        findings.LeaveOut(kind, entity.Name, $"It is not carried, because the policy {arn} cannot be its permissions boundary: {fault}");
        return false;
    }

    private string? FaultOf(string arn)
    {
        if (!_faults.TryGetValue(arn, out var fault))
        {
            _faults.Add(arn, fault = FindFault(arn));
        }

        return fault;
    }

    private string? FindFault(string arn)
    {
        if (!PolicyArns.IsWellFormed(arn))
        {
            return "this is not the ARN of a policy.";
        }

        return PolicyLookup.Find(account, managed, arn) switch
        {
            null when PolicyArns.OwnerOf(arn) is "aws" => "the archive of AWS's policies has none of that name.",
            null => "there is no such policy here.",
            ManagedPolicy when !_own.Contains(arn) => "the file does not bring it.",
            { IsAttachable: false } => "it is for the role of a linked service only.",
            _ => null,
        };
    }
}

using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>A principal's last call of an action.</summary>
/// <param name="Principal">The principal.</param>
/// <param name="Action">The action.</param>
/// <param name="Mark">When and where it was, denied or not.</param>
internal sealed record PrincipalUse(IPrincipalEntity Principal, string Action, UseMark Mark)
{
    /// <summary>The ARN of a principal.</summary>
    public static string ArnOf(Account account, IPrincipalEntity principal) => principal is Role
        ? Arns.Role(account.Id, principal.Path, principal.Name)
        : Arns.User(account.Id, principal.Path, principal.Name);

    /// <summary>The latest of some uses; of several at once that of the principal whose ARN comes first. Null when there are none.</summary>
    public static PrincipalUse? Latest(Account account, IEnumerable<PrincipalUse> uses) => uses
        .OrderByDescending(use => use.Mark.Date)
        .ThenBy(use => ArnOf(account, use.Principal), StringComparer.Ordinal)
        .FirstOrDefault();
}

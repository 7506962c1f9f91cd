using System.Collections.Frozen;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Puts a draft into an account: everything, or nothing where a name is taken. It may run again on a newer state.</summary>
/// <param name="draft">The draft.</param>
/// <param name="options">How the account is filled.</param>
internal sealed class Application(Draft draft, ImportOptions options)
{
    /// <summary>The account with the draft in it, and what became of it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="catalog">The linked services and the policies that are the same everywhere.</param>
    /// <param name="findAccount">Finds other accounts.</param>
    public Result<(Account After, ImportReport Report)> Run(Account account, ServiceCatalog catalog, Func<string, Account?> findAccount)
    {
        if (FindTaken(account) is { Count: > 0 } taken)
        {
            return TransferErrors.NamesTaken(account.Id, taken[0].Kind, taken[0].Name, taken.Count - 1);
        }

        var findings = new Findings();
        findings.AddRange(draft.Findings);
        var after = account.With(draft.Policies);
        var policies = new PolicyReferences(after, draft.Policies, catalog.PoliciesSeenBy(account), findings);
        after = after.With([.. draft.Groups.Select(group => group with { AttachedPolicyArns = policies.Attachable("group", group) })]);
        after = new UserPlacing(draft.Groups, policies, findings).Place(after, draft.Users);
        var roles = new RolePlacing(policies, new LinkedRoleFinder(catalog.TemplatesSeenBy(account)), findings);
        after = roles.Place(after, draft.Roles);
        after = PlaceProfiles(after, findings);
        after = new TrustPinning(findings, findAccount).Pin(after, draft.Roles);
        QuotaNotes.Write(after, draft, findings);
        return (after, Report(account, after, findings));
    }

    private List<(string Kind, string Name)> FindTaken(Account account) =>
    [
        .. draft.Users.Where(draft => account.Users.Contains(draft.User.Name)).Select(draft => ("user", draft.User.Name)),
        .. draft.Groups.Where(group => account.Groups.Contains(group.Name)).Select(group => ("group", group.Name)),
        .. draft.Roles.Where(role => account.Roles.Contains(role.Name)).Select(role => ("role", role.Name)),
        .. draft.Policies.Where(policy => account.Policies.Contains(policy.PolicyName)).Select(policy => ("policy", policy.PolicyName)),
        .. draft.InstanceProfiles.Where(profile => account.InstanceProfiles.Contains(profile.Name)).Select(profile => ("instance profile", profile.Name)),
    ];

    private Account PlaceProfiles(Account account, Findings findings)
    {
        var drafted = draft.Roles.Select(role => role.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return account.With(
        [
            .. draft.InstanceProfiles.Select(profile =>
            {
                var role = profile.RoleName is { } name && drafted.Contains(name) ? account.Roles.Find(name) : null;
                if (profile.RoleName is not null && role is null)
                {
                    findings.LeaveOut("instance profile", profile.Name, $"Its role {profile.RoleName} is not carried.");
                }

                return profile with { RoleName = role?.Name };
            }),
        ]);
    }

    private ImportReport Report(Account before, Account after, Findings findings) => new()
    {
        AccountId = after.Id,
        FileAccountId = draft.FileAccountId,
        IsDryRun = options.IsDryRun,
        Carried = new(
            after.Users.Count - before.Users.Count,
            after.Groups.Count - before.Groups.Count,
            after.Roles.Count - before.Roles.Count,
            draft.Roles.Count(role => after.Roles.Find(role.Name) is { IsServiceLinked: true }),
            after.Policies.Count - before.Policies.Count,
            after.InstanceProfiles.Count - before.InstanceProfiles.Count),
        RewrittenDocuments = draft.RewrittenDocuments,
        Findings = findings.All,
    };
}

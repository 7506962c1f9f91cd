using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>
/// A file's entities as they can be in an account here, each by itself: names and documents are valid, ids are new. What they refer to, and whether
/// the account has room for them, is found out when they go into it.
/// </summary>
internal sealed record Draft
{
    /// <summary>The account of the file, or null.</summary>
    public required string? FileAccountId { get; init; }

    /// <summary>The account's own managed policies.</summary>
    public required ImmutableArray<ManagedPolicy> Policies { get; init; }

    /// <summary>The groups.</summary>
    public required ImmutableArray<Group> Groups { get; init; }

    /// <summary>The users, with the names of their groups.</summary>
    public required ImmutableArray<(User User, ImmutableArray<string> Groups)> Users { get; init; }

    /// <summary>The roles; those of linked services are not linked yet.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>The instance profiles.</summary>
    public required ImmutableArray<InstanceProfile> InstanceProfiles { get; init; }

    /// <summary>In how many documents ids were replaced.</summary>
    public required int RewrittenDocuments { get; init; }

    /// <summary>What could not be taken from the file.</summary>
    public required ImmutableArray<ImportFinding> Findings { get; init; }

    /// <summary>Drafts what a file holds.</summary>
    /// <param name="details">The file.</param>
    /// <param name="accountId">The account here.</param>
    /// <param name="options">How it is to be filled.</param>
    /// <param name="now">When what has no date was made.</param>
    /// <param name="source">Where unique ids come from.</param>
    public static Result<Draft> Of(AuthorizationDetails details, string accountId, ImportOptions options, DateTimeOffset now, IIdSource source) =>
        SourceAccount.Find(details).Map(fileAccountId =>
        {
            var ids = NewIds.Of(details, source);
            var rewritten = options.KeepsAccountId || fileAccountId == accountId ? null : fileAccountId;
            return Of(details, fileAccountId, new Intake(accountId, fileAccountId, ids, new(rewritten, accountId, ids.ByOld), now), accountId);
        });

    private static Draft Of(AuthorizationDetails details, string? fileAccountId, Intake intake, string accountId)
    {
        var policies = PolicyIntake.Take(details.Policies ?? [], accountId, intake);
        var groups = GroupIntake.Take(details.GroupDetailList ?? [], intake);
        var users = UserIntake.Take(details.UserDetailList ?? [], intake);
        var roles = RoleIntake.Take(details.RoleDetailList ?? [], intake);
        var profiles = ProfileIntake.Take(details, intake);
        return new()
        {
            FileAccountId = fileAccountId,
            Policies = policies,
            Groups = groups,
            Users = users,
            Roles = roles,
            InstanceProfiles = profiles,
            RewrittenDocuments = intake.RewrittenDocuments,
            Findings = intake.Findings.All,
        };
    }
}

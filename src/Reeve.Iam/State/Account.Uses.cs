using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <content>Which actions principals use, and the reports on it.</content>
public sealed partial record Account
{
    /// <summary>When principals last called each action, as far as it is written, by unique id and action.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, ActionUse>> ActionUses { get; init; } = PrincipalActions.Empty;

    /// <summary>The reports on last accesses that were asked for, by the ids of their jobs.</summary>
    public ImmutableDictionary<string, AccessReport> AccessReports { get; init; } =
        ImmutableDictionary.Create<string, AccessReport>(StringComparer.Ordinal);

    /// <summary>The account with a use of an action put.</summary>
    internal Account With(ActionUse use) => (this with { ActionUses = ActionUses.With(use) }).Noting(EntityKind.ActionUse, KeyOf(use), use);

    /// <summary>The account with a report put.</summary>
    internal Account With(AccessReport report) =>
        (this with { AccessReports = AccessReports.SetItem(report.JobId, report) }).Noting(EntityKind.AccessReport, report.JobId, report);

    /// <summary>The account without a report.</summary>
    internal Account Without(AccessReport report) =>
        (this with { AccessReports = AccessReports.Remove(report.JobId) }).Noting(EntityKind.AccessReport, report.JobId, null);

    /// <summary>The account without what is known of the actions of a principal.</summary>
    internal Account WithoutActionUses(string principalId) => ActionUses.TryGetValue(principalId, out var uses)
        ? uses.Values.Aggregate(
            this with { ActionUses = ActionUses.Remove(principalId) },
            (account, use) => account.Noting(EntityKind.ActionUse, KeyOf(use), null))
        : this;

    private static string KeyOf(ActionUse use) => $"{use.PrincipalId}/{use.Action}";
}

using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>Whether a statement matches every request that another one matches. Yes is sure; no may only mean that it was not seen.</summary>
internal sealed class StatementCover(WorkBudget work)
{
    private readonly ElementCover _actions = new(new ActionRelation(work));
    private readonly ElementCover _resources = new(new ResourceRelation(work));

    /// <summary>Whether <paramref name="wide"/> matches whatever <paramref name="narrow"/> matches.</summary>
    public bool Covers(StatementModel wide, StatementModel narrow) =>
        !work.IsSpent
        && PrincipalsCover(wide, narrow)
        && ConditionCover.Covers(wide.Conditions, narrow.Conditions)
        && _actions.Covers(wide.Actions, wide.IsNotAction, narrow.Actions, narrow.IsNotAction)
        && _resources.Covers(wide.Resources, wide.IsNotResource, narrow.Resources, narrow.IsNotResource);

    private static bool PrincipalsCover(StatementModel wide, StatementModel narrow)
    {
        if (wide.Principals is not { } some || narrow.Principals is not { } others)
        {
            return wide.Principals == narrow.Principals;
        }

        if (wide.IsNotPrincipal || narrow.IsNotPrincipal)
        {
            return wide.IsNotPrincipal == narrow.IsNotPrincipal && AreIn(some, others) && AreIn(others, some);
        }

        return AreIn(some, others);
    }

    private static bool AreIn(PrincipalModel wide, PrincipalModel narrow) =>
        Array.TrueForAll(narrow.Entries, entry => Array.Exists(wide.Entries, each => Includes(each, entry)));

    /// <summary>Everybody includes every account, user and role, but not for certain a service or somebody else's user.</summary>
    private static bool Includes(PrincipalEntry wide, PrincipalEntry narrow) =>
        (IsEverybody(wide) && narrow.Type is PrincipalType.Aws or PrincipalType.Star) || (wide.Type == narrow.Type && wide.Text == narrow.Text);

    private static bool IsEverybody(PrincipalEntry entry) => entry is { Type: PrincipalType.Star } or { Type: PrincipalType.Aws, Text: "*" };
}

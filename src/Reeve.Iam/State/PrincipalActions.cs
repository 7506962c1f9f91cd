using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.State;

/// <summary>The last uses of actions, by principal and action.</summary>
internal static class PrincipalActions
{
    /// <summary>None.</summary>
    public static readonly ImmutableDictionary<string, ImmutableDictionary<string, ActionUse>> Empty =
        ImmutableDictionary.Create<string, ImmutableDictionary<string, ActionUse>>(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, ActionUse> None = ImmutableDictionary.Create<string, ActionUse>(StringComparer.Ordinal);

    /// <summary>The uses in order of principals.</summary>
    public static ImmutableDictionary<string, ImmutableDictionary<string, ActionUse>> From(IEnumerable<ActionUse> uses) => uses
        .GroupBy(use => use.PrincipalId, StringComparer.Ordinal)
        .ToImmutableDictionary(
            principal => principal.Key,
            principal => principal.ToImmutableDictionary(use => use.Action, StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The uses with one put.</summary>
    public static ImmutableDictionary<string, ImmutableDictionary<string, ActionUse>> With(
        this ImmutableDictionary<string, ImmutableDictionary<string, ActionUse>> uses, ActionUse use) =>
        uses.SetItem(use.PrincipalId, uses.GetValueOrDefault(use.PrincipalId, None).SetItem(use.Action, use));
}

using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>Whether conditions hold wherever others do: because there are none, or because the others have the very same and more.</summary>
internal static class ConditionCover
{
    public static bool Covers(ConditionModel[] wide, ConditionModel[] narrow) =>
        Array.TrueForAll(wide, condition => Array.TrueForAll(condition.Keys, key => Array.Exists(narrow, other => Has(other, condition, key))));

    private static bool Has(ConditionModel condition, ConditionModel wanted, ConditionKeyModel key) =>
        AsciiFold.Equal(condition.OperatorText, wanted.OperatorText) && Array.Exists(condition.Keys, other => AreSame(other, key));

    private static bool AreSame(ConditionKeyModel left, ConditionKeyModel right) =>
        AsciiFold.Equal(left.Key, right.Key)
        && left.Values.Length == right.Values.Length
        && left.Values.Zip(right.Values).All(pair => pair.First.Text == pair.Second.Text);
}

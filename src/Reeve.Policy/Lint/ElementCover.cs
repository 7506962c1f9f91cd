using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>Whether an element with its list covers another one, each of them the plain one or the one with <c>Not</c>.</summary>
internal sealed class ElementCover(IPatternRelation relation)
{
    public bool Covers(TextList? wide, bool isNotWide, TextList? narrow, bool isNotNarrow)
    {
        if (wide is null || narrow is null)
        {
            return wide == narrow;
        }

        if (wide.Items.Length == 0 || narrow.Items.Length == 0)
        {
            return false;
        }

        return (isNotWide, isNotNarrow) switch
        {
            (false, false) => AllCovered(narrow, by: wide),
            (true, true) => AllCovered(wide, by: narrow),
            (true, false) => Array.TrueForAll(wide.Items, not => Array.TrueForAll(narrow.Items, item => relation.AreApart(not.Text, item.Text))),
            (false, true) => Array.Exists(wide.Items, item => item.Text == "*"),
        };
    }

    private bool AllCovered(TextList items, TextList by) =>
        Array.TrueForAll(items.Items, item => Array.Exists(by.Items, each => relation.Covers(each.Text, item.Text)));
}

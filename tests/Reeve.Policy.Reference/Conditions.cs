using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>§4.4 and §4.6: every operator and every key must hold.</summary>
internal static class Conditions
{
    public static bool Hold(JsonElement statement, Context context, bool variables) =>
        !statement.TryGetProperty("Condition", out var condition)
        || condition.EnumerateObject().All(block => block.Value.EnumerateObject().All(
            entry => Holds(Operator.Parse(block.Name), context.Find(entry.Name), [.. Scalars.Texts(entry.Value)], context, variables)));

    private static bool Holds(Operator @operator, Context.Key? key, string[] values, Context context, bool variables)
    {
        if (@operator.Family == OperatorFamily.Null)
        {
            return values.Any(value => Ascii.Lower(value) == (key is null ? "true" : "false"));
        }

        if (key is null)
        {
            return @operator.Set switch
            {
                _ when @operator.IfExists => true,
                SetOperator.ForAllValues => true,
                SetOperator.ForAnyValue => false,
                _ => @operator.IsNegated,
            };
        }

        return @operator.Set switch
        {
            SetOperator.ForAllValues => key.Values.All(One),
            SetOperator.ForAnyValue => key.Values.Any(One),

            // Without a set operator a multivalued key matches nothing, and a negated operator does not turn that round.
            _ => !key.IsMultivalued && One(key.Values[0]),
        };

        bool One(string asked) => @operator.IsNegated
            ? Comparisons.CanBeRead(@operator.Family, asked) && values.All(value => Compare(value, asked) == false)
            : values.Any(value => Compare(value, asked) == true);

        bool? Compare(string value, string asked) => Comparisons.Compare(@operator, value, asked, context, variables);
    }
}

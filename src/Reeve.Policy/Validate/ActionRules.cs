using System.Buffers;
using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>The form of actions: <c>*</c>, or a vendor, one colon and a name.</summary>
internal static class ActionRules
{
    private static readonly SearchValues<char> VendorCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    public static IEnumerable<Finding> Faults(PolicyModel model)
    {
        foreach (var action in model.Statements.SelectMany(statement => statement.Actions?.Items ?? []))
        {
            if (Fault(action.Text) is { } message)
            {
                yield return new Finding(message, action.Start);
            }
        }
    }

    private static string? Fault(string action)
    {
        if (action == "*")
        {
            return null;
        }

        var segments = action.Split(':', 3);
        return segments.Length switch
        {
            1 => FaultTexts.ActionWithoutVendor,
            3 => FaultTexts.ActionColons,
            _ => segments[0].AsSpan().IndexOfAnyExcept(VendorCharacters) >= 0 ? FaultTexts.Vendor(segments[0]) : null,
        };
    }
}

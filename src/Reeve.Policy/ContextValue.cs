using Reeve.Policy.Conditions;
using Reeve.Policy.Values;

namespace Reeve.Policy;

/// <summary>Checks values of condition keys before they are decided with. A decision takes any text: what is not readable does not match.</summary>
public static class ContextValue
{
    /// <summary>Whether the operators of a type can read a value.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The value.</param>
    public static bool IsOfType(ContextValueType type, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return type switch
        {
            ContextValueType.Numeric => NumberText.TryParse(text, out _),
            ContextValueType.Boolean => BoolMatcher.IsReadable(text),
            ContextValueType.Ip => IpRange.TryParse(text, allowPrefix: false, out _),
            ContextValueType.Binary => BinaryMatcher.IsReadable(text),
            ContextValueType.Date => PolicyInstantParser.TryParse(text, out _),
            _ => true,
        };
    }
}

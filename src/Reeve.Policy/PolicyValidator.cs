using Reeve.Policy.Model;
using Reeve.Policy.Validate;

namespace Reeve.Policy;

/// <summary>The checks that AWS makes when a document is saved. They ask for more than a decision needs; see <see cref="CompiledPolicy"/>.</summary>
public static class PolicyValidator
{
    /// <summary>The first fault of a document in AWS's words and AWS's order; null where it may be saved.</summary>
    public static PolicyFault? Validate(string document, PolicyKind kind)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PolicyParser.TryParse(document, out var model, out var fault)
            ? KindRules.Faults(model, kind).FirstOrDefault()?.In(document)
            : FaultTexts.Describe(kind, fault).In(document);
    }

    /// <summary>The length that AWS's quotas count: every character but white space.</summary>
    public static int SizeWithoutWhiteSpace(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var size = 0;
        foreach (var c in document)
        {
            size += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return size;
    }
}

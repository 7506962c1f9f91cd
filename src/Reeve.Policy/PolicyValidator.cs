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
        if (!PolicyParser.TryParse(document, out var model, out var fault))
        {
            return FaultTexts.Describe(document, kind, fault);
        }

        var finding = kind switch
        {
            PolicyKind.Trust => TrustRules.FirstFault(model),
            PolicyKind.Resource or PolicyKind.ResourceControl => ResourceSideRules.FirstFault(model),
            _ => IdentityRules.FirstFault(model),
        };
        return finding?.In(document);
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

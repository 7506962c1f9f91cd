using Reeve.Policy.Evaluate;
using Reeve.Policy.Explain;
using Reeve.Policy.Matching;

namespace Reeve.Policy;

/// <summary>
/// The one judge. Decides by the rules of AWS IAM with every kind of policy at once. Pure: the answer depends on the request alone, nothing is cached,
/// nothing is allocated, and it never throws on any document or request.
/// </summary>
public static class Authorizer
{
    /// <summary>Whether the request is allowed, and which kind of policy refuses it if not.</summary>
    public static Decision Decide(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!FaultRules.IsWithinBounds(request))
        {
            return Decision.Undecidable(PolicyKind.Identity);
        }

        Span<char> folded = stackalloc char[request.Action.Length];
        AsciiFold.ToLower(request.Action, folded);
        var evaluation = new Evaluation(request, folded);
        return DecisionFlow.Decide(request, ref evaluation);
    }

    /// <summary>The same decision with its reasons. Costs far more than <see cref="Decide"/>: it looks at every statement.</summary>
    public static Explanation Explain(AuthorizationRequest request)
    {
        var decision = Decide(request);
        return Explainer.Explain(request, decision);
    }
}

using Reeve.Policy.Compile;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Evaluate;

/// <summary>A request, prepared once for matching any number of statements.</summary>
internal ref struct Evaluation
{
    public readonly ActionText Action;
    public readonly ArnText Resource;
    public readonly RequestContext Context;
    public readonly PrincipalIdentity Principal;

    /// <summary>Set when a bound is hit; then nothing may be allowed.</summary>
    public bool IsFaulted;

    /// <param name="request">The request.</param>
    /// <param name="action">The request's action with A–Z made small.</param>
    public Evaluation(AuthorizationRequest request, ReadOnlySpan<char> action)
    {
        Action = new ActionText(action);
        Resource = new ArnText(request.Resource);
        Context = request.Context;
        Principal = request.Principal;
    }
}

using Reeve.Policy.Reach;

namespace Reeve.Policy;

/// <summary>
/// Says whether an action is allowed, where the resource or condition keys of the request are not known. Requests that stand for all that the
/// policies can tell apart are put to <see cref="Authorizer"/>; so every yes has a request that is allowed, and every no covers all.
/// </summary>
public static class AccessFinder
{
    /// <summary>Whether a resource's name is one that a pattern means.</summary>
    /// <param name="pattern">A pattern of ARNs, as in policies without variables.</param>
    /// <param name="resource">An ARN.</param>
    public static bool Matches(string pattern, string resource)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(resource);
        var isFaulted = false;
        return Compile.ResourcePattern.Compile(pattern, variables: false) is { } compiled
            && compiled.Matches(new Matching.ArnText(resource), new RequestContext(0), ref isFaulted);
    }

    /// <summary>The most certain answer that there is for a resource of the question.</summary>
    public static AccessFinding Find(AccessQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new AccessSearch(question).Run();
    }
}

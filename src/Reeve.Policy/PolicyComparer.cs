using Reeve.Policy.Compare;

namespace Reeve.Policy;

/// <summary>
/// Says what one set of policies allows and another does not. Not the texts are compared but what they decide: requests that stand for all
/// requests that the two cannot tell apart are put to <see cref="Authorizer"/>.
/// </summary>
public static class PolicyComparer
{
    /// <summary>The difference between two sets of identity policies.</summary>
    /// <param name="before">The documents before.</param>
    /// <param name="after">The documents after.</param>
    /// <param name="knownActions">Actions to tell by name where a pattern includes them, <c>service:Name</c>.</param>
    public static PolicyDifference Compare(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<string> knownActions)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(knownActions);
        return new Comparison(before, after, knownActions).Run();
    }
}

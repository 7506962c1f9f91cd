using Reeve.Iam.Paths;

namespace Reeve.Server.Operator.Paths;

/// <summary>Who can do something to a resource.</summary>
/// <param name="Paths">The paths: of the root, then of users, then of roles, by name.</param>
/// <param name="PrincipalsLookedAt">How many principals were looked at.</param>
/// <param name="NextMarker">Goes on with further principals, or null when all were looked at.</param>
public sealed record AccessPathListAnswer(AccessPathAnswer[] Paths, int PrincipalsLookedAt, string? NextMarker = null)
{
    /// <summary>A page as it is answered.</summary>
    internal static AccessPathListAnswer Of(AccessPathPage page) => new([.. page.Paths.Select(AccessPathAnswer.Of)], page.PrincipalCount, page.Marker);
}

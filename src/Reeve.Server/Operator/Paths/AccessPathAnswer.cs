using Reeve.Iam.Paths;

namespace Reeve.Server.Operator.Paths;

/// <summary>A way on which a principal reaches an action on a resource.</summary>
/// <param name="Principal">The ARN of the root, the user or the role.</param>
/// <param name="PrincipalType"><c>root</c>, <c>user</c>, <c>role</c> or <c>serviceLinkedRole</c>.</param>
/// <param name="Conditional">Whether a step of it depends on condition keys that are not known.</param>
/// <param name="Hops">The steps.</param>
/// <param name="Service">The linked service that it goes through, or null.</param>
public sealed record AccessPathAnswer(string Principal, string PrincipalType, bool Conditional, PathHopAnswer[] Hops, string? Service = null)
{
    /// <summary>A path as it is answered.</summary>
    internal static AccessPathAnswer Of(AccessPath path) => new(
        path.Principal,
        path.Kind switch
        {
            PathPrincipalKind.Root => "root",
            PathPrincipalKind.User => "user",
            PathPrincipalKind.ServiceLinkedRole => "serviceLinkedRole",
            _ => "role",
        },
        path.IsConditional,
        [.. path.Hops.Select(PathHopAnswer.Of)],
        path.Service);
}

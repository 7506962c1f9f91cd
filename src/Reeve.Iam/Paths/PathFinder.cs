using System.Collections.Immutable;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Paths;

/// <summary>
/// Says who can do something to a resource, directly or by having a linked service do it with its role. Each step is decided by the judge, as
/// a real call of the same would be.
/// </summary>
internal sealed class PathFinder
{
    /// <summary>How much work a page may come to before it ends, in decisions and the like.</summary>
    public const int MostEffort = 50_000;

    private readonly Account _account;
    private readonly PathQuestion _question;
    private readonly PrincipalRequests _requests;
    private readonly ImmutableArray<ServiceRoute> _routes;
    private int _effort;

    /// <summary>Ready to look at principals.</summary>
    /// <param name="account">The account.</param>
    /// <param name="directory">The registered services.</param>
    /// <param name="managed">The managed policies that the account sees.</param>
    /// <param name="question">What is asked; its marker is a position.</param>
    /// <param name="now">When.</param>
    public PathFinder(Account account, ServiceDirectory directory, IAwsManagedPolicies managed, PathQuestion question, DateTimeOffset now)
    {
        (_account, _question) = (account, question);
        _requests = new PrincipalRequests(account, managed, now);
        var routes = new ServiceRoutes(account, directory, _requests, question);
        _routes = [.. routes.Find()];
        _effort = routes.Effort;
    }

    /// <summary>The paths of the principals after a place, as many as the question asks for and the bound allows; the marker is a place too.</summary>
    public AccessPathPage Page(string? after)
    {
        var paths = ImmutableArray.CreateBuilder<AccessPath>();
        var (count, last) = (0, after);
        foreach (var principal in PrincipalList.After(_account, after))
        {
            // One principal is looked at whatever it costs, so that a page leads on.
            if (count == _question.Size || (count > 0 && _effort >= MostEffort))
            {
                return new(paths.DrainToImmutable(), count, last);
            }

            paths.AddRange(PathsOf(principal));
            (count, last) = (count + 1, principal.Position);
            _effort++;
        }

        return new(paths.DrainToImmutable(), count, null);
    }

    private IEnumerable<AccessPath> PathsOf(PathPrincipal principal)
    {
        if (Ask(principal, _question.Action, _question.Resource, isPattern: false) is { } direct)
        {
            yield return new(principal.Arn, principal.Kind, [direct]);
        }

        foreach (var route in _routes)
        {
            if (Best(principal, route) is { } first)
            {
                foreach (var second in route.Hops)
                {
                    yield return new(principal.Arn, principal.Kind, [first, second]) { Service = route.Service };
                }
            }
        }
    }

    // Of the resources that an action takes, that for which it is most certain.
    private PathHop? Best(PathPrincipal principal, ServiceRoute route)
    {
        PathHop? best = null;
        foreach (var resource in route.Resources)
        {
            var hop = Ask(principal, route.Action, resource, route.ArePatterns);
            if (hop is not null && (best is null || hop.Finding.Certainty > best.Finding.Certainty))
            {
                best = hop with { IsResourceAssumed = route.ArePatterns };
            }

            if (best is { IsConditional: false })
            {
                break;
            }
        }

        return best;
    }

    private PathHop? Ask(PathPrincipal principal, string action, string resource, bool isPattern)
    {
        var finding = _requests.Find(principal, action, resource, isPattern);
        _effort += finding.Effort;
        return finding.Certainty is AccessCertainty.Never ? null : new PathHop(principal.Arn, action, finding);
    }
}

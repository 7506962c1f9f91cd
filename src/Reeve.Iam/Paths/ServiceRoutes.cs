using System.Collections.Immutable;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Paths;

/// <summary>Finds the actions of linked services that reach what is asked about.</summary>
internal sealed class ServiceRoutes(Account account, ServiceDirectory directory, PrincipalRequests requests, PathQuestion question)
{
    // Most services' actions set the same parts of the same roles in motion.
    private readonly Dictionary<string, ImmutableArray<PathHop>> _byPart = new(StringComparer.Ordinal);

    /// <summary>The work that finding them took.</summary>
    public int Effort { get; private set; }

    /// <summary>The routes, by service and action.</summary>
    public IEnumerable<ServiceRoute> Find()
    {
        foreach (var manifest in directory.Services.Values.Select(service => service.Manifest))
        {
            foreach (var action in manifest.Actions)
            {
                ImmutableArray<PathHop> hops = [.. action.SetsInMotion.SelectMany(part => HopsOf(manifest.Service, part))];
                var resources = ResourcesOf(action);
                if (!hops.IsEmpty && !resources.IsEmpty)
                {
                    yield return new(manifest.Service, $"{manifest.Prefix}:{action.Name}", resources, resources is not ["*"] && question.ServiceResource is null, hops);
                }
            }
        }
    }

    // A resource that is of the account, wherever the pattern lets it be of any.
    private ImmutableArray<string> ResourcesOf(ServiceAction action)
    {
        if (action.Resources.IsEmpty)
        {
            return ["*"];
        }

        return question.ServiceResource is { } asked
            ? action.Resources.Any(pattern => AccessFinder.Matches(pattern, asked)) ? [asked] : []
            : [.. action.Resources.Select(OfAccount).Distinct(StringComparer.Ordinal)];
    }

    private string OfAccount(string pattern)
    {
        var parts = pattern.Split(':', 6);
        if (parts.Length < 6)
        {
            parts = [.. parts, .. Enumerable.Repeat("*", 6 - parts.Length)]; // what an ARN leaves out at its end may be anything
        }

        if (AccessFinder.Matches($"arn:aws:x::{parts[4]}:x", $"arn:aws:x::{account.Id}:x"))
        {
            parts[4] = account.Id;
        }

        // No resource ends where its name would begin.
        parts[5] = string.Join("?*", parts[5].Split('*', StringSplitOptions.None)).Replace("?*?*", "?*", StringComparison.Ordinal);
        return string.Join(':', parts);
    }

    private ImmutableArray<PathHop> HopsOf(string service, RolePart part)
    {
        var key = $"{service}\n{part.Role}\n{string.Join('\n', part.Statements.Order(StringComparer.Ordinal))}";
        if (!_byPart.TryGetValue(key, out var hops))
        {
            hops = [.. LinkedRoles.Of(account, service, part.Role).Select(role => HopOf(PathPrincipal.Of(role, account.Id), part)).OfType<PathHop>()];
            _byPart.Add(key, hops);
        }

        return hops;
    }

    private PathHop? HopOf(PathPrincipal role, RolePart part)
    {
        var finding = requests.Find(role, question.Action, question.Resource, accepts: explanation => IsOf(explanation, part));
        Effort += finding.Effort;
        return finding.Certainty is AccessCertainty.Never ? null : new PathHop(role.Arn, question.Action, finding);
    }

    private static bool IsOf(Explanation explanation, RolePart part) =>
        part.Statements.IsEmpty
        || explanation.DecidingStatements.Any(statement => statement.Sid is { } sid && part.Statements.Contains(sid, StringComparer.Ordinal));
}

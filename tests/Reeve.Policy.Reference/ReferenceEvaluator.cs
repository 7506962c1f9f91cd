using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>Decides cases as §4.9 of the specification says, step by step and with no thought for speed.</summary>
public static class ReferenceEvaluator
{
    /// <summary>Decides a case.</summary>
    /// <param name="input">The input of <c>reeve policy evaluate</c>, as <c>corpus/README.md</c> describes it.</param>
    /// <exception cref="FormatException">The case has an unknown member, or lacks one.</exception>
    public static ReferenceAnswer Evaluate(JsonElement input) => Evaluate(ReferenceCase.Read(input));

    private static ReferenceAnswer Evaluate(ReferenceCase request)
    {
        var policies = Applied(request);
        return FirstMalformed(policies)
            ?? FirstDeny(policies, request)
            ?? OrganizationRefusal(policies, request)
            ?? WithinTheAccounts(request);
    }

    // In the order in which AWS names the kind that denies (§2.4). Nothing of an organization and no boundary touches a service-linked role (§3.9).
    private static List<Attached> Applied(ReferenceCase request)
    {
        var isLinked = request.Caller.IsServiceLinkedRole;
        List<Attached> policies = [];
        if (!isLinked)
        {
            policies.AddRange(Attached.Levels(ReferencePolicyKind.ServiceControl, request.ServiceControlPolicies));
            policies.AddRange(Attached.Levels(ReferencePolicyKind.ResourceControl, request.ResourceControlPolicies));
        }

        if (request.ResourcePolicy is { } resourcePolicy)
        {
            policies.Add(new Attached(ResourceKind(request), [resourcePolicy]));
        }

        policies.Add(new Attached(ReferencePolicyKind.Identity, request.IdentityPolicies));
        if (!isLinked)
        {
            policies.Add(new Attached(ReferencePolicyKind.Boundary, request.PermissionsBoundaries));
        }

        policies.Add(new Attached(ReferencePolicyKind.Session, request.SessionPolicies));
        return policies;
    }

    private static ReferenceAnswer? FirstMalformed(List<Attached> policies) =>
        policies.Where(set => !set.Documents.All(document => Grammar.IsPolicy(document, set.Kind)))
            .Select(set => ReferenceAnswer.Malformed(set.Kind))
            .FirstOrDefault();

    private static ReferenceAnswer? FirstDeny(List<Attached> policies, ReferenceCase request) =>
        policies.Where(set => Best(set.Documents, allow: false, request) != Grant.None)
            .Select(set => ReferenceAnswer.Denied(set.Kind))
            .FirstOrDefault();

    private static ReferenceAnswer? OrganizationRefusal(List<Attached> policies, ReferenceCase request) =>
        policies.Where(set => set.Kind is ReferencePolicyKind.ServiceControl or ReferencePolicyKind.ResourceControl)
            .Where(set => Best(set.Documents, allow: true, request) == Grant.None)
            .Select(set => ReferenceAnswer.NotAllowed(set.Kind))
            .FirstOrDefault();

    private static ReferenceAnswer WithinTheAccounts(ReferenceCase request)
    {
        var grant = request.ResourcePolicy is { } policy ? Best([policy], allow: true, request) : Grant.None;
        var refusedByResource = ReferenceAnswer.NotAllowed(ResourceKind(request));
        if (request.Caller.Account is null)
        {
            return grant == Grant.Direct ? ReferenceAnswer.Allow : refusedByResource;
        }

        if (request.ResourceAccount is { } owner && owner != request.Caller.Account)
        {
            return grant == Grant.None ? refusedByResource : Refusal(request, identityToo: true) ?? ReferenceAnswer.Allow;
        }

        return grant switch
        {
            Grant.Direct => ReferenceAnswer.Allow,
            Grant.Parent => Refusal(request, identityToo: false) ?? ReferenceAnswer.Allow,
            Grant.None when request.IsAboutTrust => refusedByResource,
            _ => Refusal(request, identityToo: true) ?? ReferenceAnswer.Allow,
        };
    }

    /// <summary>The first of identity, boundary and session that does not allow; null where all that are asked do.</summary>
    private static ReferenceAnswer? Refusal(ReferenceCase request, bool identityToo)
    {
        if (identityToo && !IdentityAllows(request))
        {
            return ReferenceAnswer.NotAllowed(ReferencePolicyKind.Identity);
        }

        if (!request.Caller.IsServiceLinkedRole && !Limits(request.PermissionsBoundaries, request))
        {
            return ReferenceAnswer.NotAllowed(ReferencePolicyKind.Boundary);
        }

        return Limits(request.SessionPolicies, request) ? null : ReferenceAnswer.NotAllowed(ReferencePolicyKind.Session);
    }

    private static bool IdentityAllows(ReferenceCase request) => request.Caller.Kind switch
    {
        CallerKind.Root => true,
        CallerKind.FederatedUser when request.SessionPolicies.Length == 0 => false,
        _ => Best(request.IdentityPolicies, allow: true, request) != Grant.None,
    };

    private static bool Limits(JsonElement[] policies, ReferenceCase request) =>
        policies.Length == 0 || Best(policies, allow: true, request) != Grant.None;

    private static ReferencePolicyKind ResourceKind(ReferenceCase request) =>
        request.IsAboutTrust ? ReferencePolicyKind.Trust : ReferencePolicyKind.Resource;

    /// <summary>The most direct grant among the matching statements of one effect.</summary>
    private static Grant Best(JsonElement[] policies, bool allow, ReferenceCase request) =>
        policies.SelectMany(policy => Statements.Of(policy)
                .Where(statement => Statements.Allows(statement) == allow)
                .Select(statement => Statements.Match(policy, statement, request)))
            .Append(Grant.None)
            .Max();
}

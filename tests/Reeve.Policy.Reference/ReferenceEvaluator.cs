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
        return FirstMalformed(request)
            ?? FirstDeny(policies, request)
            ?? OrganizationRefusal(policies, request)
            ?? WithinTheAccounts(request);
    }

    // In the order in which AWS names the kind that denies (§2.4).
    private static IEnumerable<Attached> Given(ReferenceCase request) =>
    [
        .. Attached.Levels(ReferencePolicyKind.ServiceControl, request.ServiceControlPolicies),
        .. Attached.Levels(ReferencePolicyKind.ResourceControl, request.ResourceControlPolicies),
        Attached.ToResource(request),
        new Attached(ReferencePolicyKind.Identity, request.IdentityPolicies),
        new Attached(ReferencePolicyKind.Boundary, request.PermissionsBoundaries),
        new Attached(ReferencePolicyKind.Session, request.SessionPolicies),
    ];

    private static List<Attached> Applied(ReferenceCase request) => [.. Given(request).Where(set => Applies(set.Kind, request.Caller))];

    // Nothing of an organization and no boundary touches a service-linked role (§3.9). Service control policies are about the principals of an account:
    // who has no account is none of them.
    private static bool Applies(ReferencePolicyKind kind, Caller caller) => kind switch
    {
        ReferencePolicyKind.ServiceControl => !caller.IsServiceLinkedRole && caller.Account is not null,
        ReferencePolicyKind.ResourceControl or ReferencePolicyKind.Boundary => !caller.IsServiceLinkedRole,
        _ => true,
    };

    // Whether or not it would apply: a policy that cannot be read might deny.
    private static ReferenceAnswer? FirstMalformed(ReferenceCase request) =>
        Given(request).Where(set => !set.Documents.All(document => Grammar.IsPolicy(document, set.Kind)))
            .Select(set => ReferenceAnswer.Malformed(set.Kind))
            .FirstOrDefault();

    private static ReferenceAnswer? FirstDeny(List<Attached> policies, ReferenceCase request) =>
        policies.Where(set => Best(set, allow: false, request) != Grant.None)
            .Select(set => ReferenceAnswer.Denied(set.Kind))
            .FirstOrDefault();

    private static ReferenceAnswer? OrganizationRefusal(List<Attached> policies, ReferenceCase request) =>
        policies.Where(set => set.Kind is ReferencePolicyKind.ServiceControl or ReferencePolicyKind.ResourceControl)
            .Where(set => Best(set, allow: true, request) == Grant.None)
            .Select(set => ReferenceAnswer.NotAllowed(set.Kind))
            .FirstOrDefault();

    private static ReferenceAnswer WithinTheAccounts(ReferenceCase request)
    {
        var grant = Best(Attached.ToResource(request), allow: true, request);
        var refusedByResource = ReferenceAnswer.NotAllowed(Attached.ToResource(request).Kind);
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

        if (!request.Caller.IsServiceLinkedRole && !LimitAllows(new Attached(ReferencePolicyKind.Boundary, request.PermissionsBoundaries), request))
        {
            return ReferenceAnswer.NotAllowed(ReferencePolicyKind.Boundary);
        }

        return SessionAllows(request) ? null : ReferenceAnswer.NotAllowed(ReferencePolicyKind.Session);
    }

    // A federated session that was made without a policy has nothing but what resource-based policies grant to the session itself.
    private static bool SessionAllows(ReferenceCase request) =>
        !IsFederatedWithoutPolicy(request) && LimitAllows(new Attached(ReferencePolicyKind.Session, request.SessionPolicies), request);

    private static bool IsFederatedWithoutPolicy(ReferenceCase request) =>
        request.Caller.Kind == CallerKind.FederatedUser && request.SessionPolicies.Length == 0;

    private static bool IdentityAllows(ReferenceCase request) =>
        request.Caller.Kind == CallerKind.Root
        || (!IsFederatedWithoutPolicy(request)
            && Best(new Attached(ReferencePolicyKind.Identity, request.IdentityPolicies), allow: true, request) != Grant.None);

    private static bool LimitAllows(Attached limit, ReferenceCase request) =>
        limit.Documents.Length == 0 || Best(limit, allow: true, request) != Grant.None;

    /// <summary>The most direct grant among the matching statements of one effect.</summary>
    private static Grant Best(Attached set, bool allow, ReferenceCase request) =>
        set.Documents.SelectMany(policy => Statements.Of(policy)
                .Where(statement => Statements.Allows(statement) == allow)
                .Select(statement => Statements.Match(policy, statement, set.Kind, request)))
            .Append(Grant.None)
            .Max();
}

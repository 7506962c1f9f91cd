using Reeve.Policy.Evaluate;

namespace Reeve.Policy.Explain;

/// <summary>Lists the policies that take part in a decision, in the order in which AWS names their kinds.</summary>
internal static class Participants
{
    public static IEnumerable<Participant> Of(AuthorizationRequest request)
    {
        if (Applicability.ServiceControl(request.Principal))
        {
            foreach (var participant in request.ServiceControlPolicies.SelectMany(level => Of(PolicyKind.ServiceControl, level)))
            {
                yield return participant;
            }
        }

        if (Applicability.ResourceControl(request.Principal))
        {
            foreach (var participant in request.ResourceControlPolicies.SelectMany(level => Of(PolicyKind.ResourceControl, level)))
            {
                yield return participant;
            }
        }

        if (request.ResourcePolicy is { } resource)
        {
            yield return new Participant(Applicability.ResourceKind(request), resource);
        }

        foreach (var participant in Of(PolicyKind.Identity, Applicability.Identity(request))
            .Concat(Of(PolicyKind.Boundary, Applicability.Boundaries(request)))
            .Concat(Of(PolicyKind.Session, Applicability.Session(request))))
        {
            yield return participant;
        }
    }

    private static IEnumerable<Participant> Of(PolicyKind kind, PolicySet? set) =>
        set?.Select(policy => new Participant(kind, policy)) ?? [];
}

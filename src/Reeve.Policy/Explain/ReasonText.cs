namespace Reeve.Policy.Explain;

/// <summary>The reason of a decision in one sentence.</summary>
internal static class ReasonText
{
    public static string For(AuthorizationRequest request, Decision decision)
    {
        if (decision.IsAllowed)
        {
            return request.Principal.Kind == PrincipalKind.Root
                ? "The root user of the account is allowed, and nothing denies it."
                : "A statement allows it, and nothing denies it.";
        }

        if (decision.IsFault)
        {
            return $"Refused because it cannot be decided: a policy of kind {decision.RefusedBy} does not compile, or a bound was hit.";
        }

        var caller = request.Principal.Arn ?? request.Principal.ServicePrincipal ?? request.Principal.FederatedProvider ?? "anonymous";
        return AccessDeniedMessage.For(caller, request.Action, request.Resource, decision) + ".";
    }
}

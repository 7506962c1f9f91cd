using System.Collections.Immutable;

namespace Reeve.Policy.Explain;

/// <summary>The reason of a decision in one sentence.</summary>
internal static class ReasonText
{
    /// <param name="request">The request.</param>
    /// <param name="decision">Its decision.</param>
    /// <param name="deciding">The statements that decide.</param>
    public static string For(AuthorizationRequest request, Decision decision, ImmutableArray<StatementTrace> deciding)
    {
        if (decision.IsAllowed)
        {
            return Allowed(deciding);
        }

        if (decision.IsFault)
        {
            return FaultReason.For(request, decision);
        }

        var caller = request.Principal.Arn
            ?? request.Principal.RoleArn
            ?? request.Principal.ServicePrincipal
            ?? request.Principal.FederatedProvider
            ?? "anonymous";
        return AccessDeniedMessage.For(caller, request.Action, request.Resource, decision) + ".";
    }

    // The other kinds only leave a way open: they grant nothing.
    private static string Allowed(ImmutableArray<StatementTrace> deciding)
    {
        var granting = deciding
            .Where(statement => statement.Kind is PolicyKind.Identity or PolicyKind.Resource or PolicyKind.Trust)
            .DistinctBy(statement => statement.Kind)
            .Select(statement => $"the {AccessDeniedMessage.Noun(statement.Kind)} '{statement.PolicyName}'")
            .ToArray();
        return granting switch
        {
            [] => "The root user of an account needs no policy that allows it, and nothing denies it.",
            [var only] => $"T{only[1..]} allows it, and nothing denies it.",
            [var first, var second, ..] => $"T{first[1..]} and {second} allow it, and nothing denies it.",
        };
    }
}

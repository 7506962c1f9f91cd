using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>What a statement needs in order to mean something for its kind. Without it a policy does not even compile.</summary>
internal static class MeaningRules
{
    public static Finding? FirstFault(StatementModel statement, PolicyKind kind)
    {
        if (statement.Effect.Text is not ("Allow" or "Deny"))
        {
            return new Finding(FaultTexts.Legacy, statement.Effect.Start);
        }

        if (statement.Actions is null)
        {
            return new Finding(FaultTexts.NoActions, statement.Start);
        }

        return PrincipalFault(statement, kind) ?? ResourceFault(statement, kind);
    }

    /// <summary>Resource-side policies say whom they speak of; the others speak of whom they are attached to.</summary>
    private static Finding? PrincipalFault(StatementModel statement, PolicyKind kind)
    {
        var needsPrincipal = kind is PolicyKind.Resource or PolicyKind.Trust or PolicyKind.ResourceControl;
        return (needsPrincipal, statement.Principals) switch
        {
            (true, null) => new Finding(FaultTexts.MissingPrincipal, statement.Start),
            (false, { } principals) => new Finding(FaultTexts.HasPrincipal, principals.Start),
            _ => null,
        };
    }

    private static Finding? ResourceFault(StatementModel statement, PolicyKind kind) => (kind, statement.Resources) switch
    {
        (PolicyKind.Trust, { } resources) => new Finding(statement.IsNotResource ? FaultTexts.TrustNotResource : FaultTexts.ProhibitedResource, resources.Start),
        (not PolicyKind.Trust, null) => new Finding(FaultTexts.NoResources, statement.Start),
        _ => null,
    };
}

using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>Compiles the policies of an account for decisions.</summary>
internal static class AppliedPolicies
{
    // Compiled programs are shared by content between entities, accounts and revisions.
    private static readonly PolicyCache Programs = new(capacity: 50_000);

    /// <summary>A policy that takes part in decisions, compiled once for all that have the same document.</summary>
    public static AppliedPolicy Of(string name, string document, PolicyKind kind) => new(name, Programs.GetOrCompile(document, kind));

    /// <summary>A policy that lives in a user, group or role.</summary>
    public static AppliedPolicy Inline(IPolicyOwner owner, InlinePolicy policy) =>
        Of(PolicyNames.Inline(owner, policy), policy.Document.Text, PolicyKind.Identity);

    /// <summary>
    /// The version in effect of a managed policy, named by its ARN. One whose document is not known compiles to a policy that refuses
    /// everything: it may have held a deny.
    /// </summary>
    public static AppliedPolicy Managed(string arn, PolicyKind kind, Account account, IAwsManagedPolicies managed)
    {
        var policy = PolicyLookup.Find(account, managed, arn);
        var document = policy is null ? null : PolicyLookup.FindDocument(policy, policy.DefaultVersionId, managed);
        return Of(arn, document?.Text ?? "", kind);
    }
}

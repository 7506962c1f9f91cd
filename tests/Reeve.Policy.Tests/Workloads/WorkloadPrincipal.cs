namespace Reeve.Policy.Tests.Workloads;

/// <summary>A principal with its policies, compiled once.</summary>
public sealed record WorkloadPrincipal(PrincipalIdentity Identity, PolicySet Policies, PolicySet? Boundary, RequestContext Context)
{
    /// <summary>A request of this principal; its context is the principal's with the request's laid over it.</summary>
    public WorkloadCase Ask(string action, string resource, RequestContext context, DecisionOutcome expected) => new(
        new AuthorizationRequest
        {
            Principal = Identity,
            Action = action,
            Resource = resource,
            Context = new RequestContext().SetAll(Context).SetAll(context),
            IdentityPolicies = Policies,
            PermissionsBoundaries = Boundary,
        },
        expected);

    public static PrincipalIdentity IdentityOf(string arn, RequestContext context)
    {
        var isSession = arn.Contains(":assumed-role/", StringComparison.Ordinal);
        return new PrincipalIdentity
        {
            Kind = isSession ? PrincipalKind.RoleSession : PrincipalKind.User,
            Arn = arn,
            AccountId = arn.Split(':')[4],
            RoleArn = isSession && context.TryGetValues("aws:PrincipalArn", out var role) ? role[0] : null,
        };
    }
}

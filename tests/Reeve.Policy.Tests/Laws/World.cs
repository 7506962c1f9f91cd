namespace Reeve.Policy.Tests.Laws;

/// <summary>A request, the statements that its principal has, and those of its boundary.</summary>
internal sealed record World(string Action, string Resource, RequestContext Context, string[] Statements, string[]? Boundary)
{
    public DecisionOutcome Outcome => Decide(Request()).Outcome;

    public static Decision Decide(AuthorizationRequest request) => Authorizer.Decide(request);

    /// <summary>The request; each statement is a policy of its own where the set is not one document.</summary>
    public AuthorizationRequest Request(bool isIndexed = false)
    {
        var policies = Statements.Select((statement, i) => new AppliedPolicy("p" + i, Compile(PolicyKind.Identity, [statement]))).ToArray();
        return With(isIndexed ? PolicySet.Indexed(policies) : PolicySet.Create(policies), null);
    }

    /// <summary>The request with all statements in one document.</summary>
    public AuthorizationRequest InOneDocument() => With(Statements.Length == 0 ? [] : [new AppliedPolicy("p", Compile(PolicyKind.Identity, Statements))], null);

    /// <summary>The request with session policies.</summary>
    public AuthorizationRequest InSession(string[] statements) =>
        With(Request().IdentityPolicies, statements.Length == 0 ? [] : [new AppliedPolicy("s", Compile(PolicyKind.Session, statements))]);

    public override string ToString() => $"{Action} on {Resource} by {string.Join(',', Statements)} within {(Boundary is null ? "nothing" : string.Join(',', Boundary))}";

    private AuthorizationRequest With(PolicySet identity, PolicySet? session) => new()
    {
        Principal = Requests.Session,
        Action = Action,
        Resource = Resource,
        Context = Context,
        IdentityPolicies = identity,
        PermissionsBoundaries = Boundary is null ? null : Boundary.Length == 0 ? [] : [new AppliedPolicy("b", Compile(PolicyKind.Boundary, Boundary))],
        SessionPolicies = session,
    };

    private static CompiledPolicy Compile(PolicyKind kind, string[] statements) => Policies.Compile(Policies.Document(string.Join(',', statements)), kind);
}

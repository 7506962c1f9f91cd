namespace Reeve.Policy.Compare;

/// <summary>Puts requests of a role to the judge, with one of the sets as the role's permissions.</summary>
internal sealed class SetDecider(IEnumerable<string> documents)
{
    private static readonly PrincipalIdentity Role = new()
    {
        Kind = PrincipalKind.RoleSession,
        AccountId = "000000000000",
        Arn = "arn:aws:sts::000000000000:assumed-role/compared/compared",
        RoleArn = "arn:aws:iam::000000000000:role/compared",
    };

    private readonly PolicySet _policies = PolicySet.Indexed(
        documents.Select((document, index) => new AppliedPolicy($"{index}", CompiledPolicy.Compile(document, PolicyKind.Identity))));

    /// <summary>Whether the role may.</summary>
    public bool Allows(string action, string resource, RequestContext context) => Authorizer.Decide(new AuthorizationRequest
    {
        Principal = Role,
        Action = action,
        Resource = resource,
        Context = context,
        IdentityPolicies = _policies,
    }).IsAllowed;
}

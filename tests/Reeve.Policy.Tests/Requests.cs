namespace Reeve.Policy.Tests;

/// <summary>The principals and requests that tests speak of.</summary>
internal static class Requests
{
    public const string Account = "111122223333";
    public const string OtherAccount = "444455556666";

    public static PrincipalIdentity User { get; } = new()
    {
        Kind = PrincipalKind.User,
        Arn = "arn:aws:iam::111122223333:user/team/alice",
        AccountId = Account,
        UniqueId = "AIDAALICEALICEALICE22",
    };

    public static PrincipalIdentity Session { get; } = new()
    {
        Kind = PrincipalKind.RoleSession,
        Arn = "arn:aws:sts::111122223333:assumed-role/deploy/ci",
        RoleArn = "arn:aws:iam::111122223333:role/ops/deploy",
        AccountId = Account,
        UniqueId = "AROADEPLOYDEPLOYDEP22",
    };

    public static PrincipalIdentity Root { get; } = new()
    {
        Kind = PrincipalKind.Root,
        Arn = "arn:aws:iam::111122223333:root",
        AccountId = Account,
    };

    public static PrincipalIdentity Federated { get; } = new()
    {
        Kind = PrincipalKind.FederatedUser,
        Arn = "arn:aws:sts::111122223333:federated-user/bob",
        UserArn = "arn:aws:iam::111122223333:user/team/alice",
        AccountId = Account,
        UniqueId = "AIDAALICEALICEALICE22",
    };

    public static PrincipalIdentity Service { get; } = new()
    {
        Kind = PrincipalKind.Service,
        ServicePrincipal = "ledger.example.com",
    };

    public static PrincipalIdentity Anonymous { get; } = new() { Kind = PrincipalKind.Anonymous };

    public static AuthorizationRequest ByUser(string action, string resource, params AppliedPolicy[] policies) =>
        By(User, action, resource, policies);

    public static AuthorizationRequest By(PrincipalIdentity principal, string action, string resource, params AppliedPolicy[] policies) => new()
    {
        Principal = principal,
        Action = action,
        Resource = resource,
        IdentityPolicies = PolicySet.Create(policies),
    };
}

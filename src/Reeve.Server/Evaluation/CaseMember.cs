namespace Reeve.Server.Evaluation;

/// <summary>The members of a case, named as the JSON names them but for the first letter.</summary>
internal enum CaseMember
{
    Principal,
    FederatedUserOf,
    Action,
    Resource,
    ResourceAccount,
    Context,
    IdentityPolicies,
    ResourcePolicy,
    PermissionsBoundaries,
    SessionPolicies,
    ServiceControlPolicies,
    ResourceControlPolicies,
}

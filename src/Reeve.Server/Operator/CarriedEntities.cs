namespace Reeve.Server.Operator;

/// <summary>How many entities of a file an account has taken.</summary>
/// <param name="Users">Users.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Roles">Roles, service-linked ones among them.</param>
/// <param name="ServiceLinkedRoles">Service-linked roles.</param>
/// <param name="Policies">Managed policies of the account's own.</param>
/// <param name="InstanceProfiles">Instance profiles.</param>
public sealed record CarriedEntities(int Users, int Groups, int Roles, int ServiceLinkedRoles, int Policies, int InstanceProfiles);

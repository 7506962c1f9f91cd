namespace Reeve.Iam.Transfer;

/// <summary>How much of a file an account has taken.</summary>
/// <param name="Users">The users.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Roles">The roles, service-linked ones among them.</param>
/// <param name="ServiceLinkedRoles">The service-linked roles.</param>
/// <param name="Policies">The managed policies of the account's own.</param>
/// <param name="InstanceProfiles">The instance profiles.</param>
public sealed record ImportCounts(int Users, int Groups, int Roles, int ServiceLinkedRoles, int Policies, int InstanceProfiles);

using Reeve.Iam.LinkedServices;

namespace Reeve.Iam.Deletion;

/// <summary>What a step of a deletion knows besides the account.</summary>
/// <param name="Token">The token that the task was taken on with.</param>
/// <param name="Templates">The templates.</param>
/// <param name="Faults">How the services misbehave.</param>
/// <param name="Answer">What the service answered when it was asked for this step.</param>
/// <param name="Now">When.</param>
internal sealed record DeletionView(long Token, ITemplateCatalog Templates, ServiceFaults Faults, RoleUsageAnswer Answer, DateTimeOffset Now);

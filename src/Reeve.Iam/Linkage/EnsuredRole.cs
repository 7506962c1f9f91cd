using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Linkage;

/// <summary>A service-linked role that is there now.</summary>
/// <param name="Role">The role.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="Claims">Who claims it, oldest first.</param>
public sealed record EnsuredRole(Role Role, bool IsNew, ImmutableArray<RoleClaim> Claims);

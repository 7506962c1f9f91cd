using System.Collections.Immutable;

namespace Reeve.Policy;

/// <summary>What two sets of policies decide differently.</summary>
/// <param name="Gained">What is allowed after and was not before.</param>
/// <param name="Lost">What was allowed before and is not after.</param>
/// <param name="IsExhaustive">
/// Whether that is all. False where the policies can tell more requests apart than were asked, as with conditions on many keys: then what is
/// told is true, and there may be more.
/// </param>
public sealed record PolicyDifference(ImmutableArray<PermissionChange> Gained, ImmutableArray<PermissionChange> Lost, bool IsExhaustive)
{
    /// <summary>Whether no difference was found.</summary>
    public bool IsEmpty => Gained.IsEmpty && Lost.IsEmpty;
}

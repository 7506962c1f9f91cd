using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Finds instance profiles by name, in whatever case.</summary>
internal static class InstanceProfileLookup
{
    /// <summary>The profile.</summary>
    public static Result<InstanceProfile> Existing(Account account, string name) =>
        account.InstanceProfiles.Find(name) is { } profile ? profile : InstanceProfileErrors.NotFound(name);
}

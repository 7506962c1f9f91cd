using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>What calls on instance profiles are authorized on.</summary>
internal static class InstanceProfileTargets
{
    /// <summary>A profile by name: its ARN with its path, or, when it does not exist, the ARN that it would have at the root path.</summary>
    public static AuthorizationTarget Of(Account account, string name)
    {
        var profile = account.InstanceProfiles.Find(name);
        return new(Arns.InstanceProfile(account.Id, profile?.Path ?? "/", profile?.Name ?? name), "instance profile " + name)
        {
            ResourceTags = profile?.Tags ?? [],
        };
    }
}

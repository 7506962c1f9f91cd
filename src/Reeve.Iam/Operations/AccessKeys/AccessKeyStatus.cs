using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>The states of access keys, as the wire spells them.</summary>
internal static class AccessKeyStatus
{
    /// <summary>The key can be used.</summary>
    public const string Active = "Active";

    /// <summary>The key cannot be used for now.</summary>
    public const string Inactive = "Inactive";

    /// <summary>In the service model, but no state that a caller can bring a long-term key into.</summary>
    public const string Expired = "Expired";

    /// <summary>The state of a key.</summary>
    public static string Of(AccessKey key) => key.IsActive ? Active : Inactive;
}

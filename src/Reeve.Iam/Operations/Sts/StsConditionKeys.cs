namespace Reeve.Iam.Operations.Sts;

/// <summary>The condition keys that making a session brings.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html</remarks>
internal static class StsConditionKeys
{
    /// <summary>The secret word that a third party was told.</summary>
    public const string ExternalId = "sts:ExternalId";

    /// <summary>The session's name.</summary>
    public const string RoleSessionName = "sts:RoleSessionName";

    /// <summary>The source identity that the session will have.</summary>
    public const string SourceIdentity = "sts:SourceIdentity";

    /// <summary>The keys of the tags that sessions further down will have too.</summary>
    public const string TransitiveTagKeys = "sts:TransitiveTagKeys";
}

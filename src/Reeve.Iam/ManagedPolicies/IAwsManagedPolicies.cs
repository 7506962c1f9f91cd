namespace Reeve.Iam.ManagedPolicies;

/// <summary>The policies that AWS manages, the same in every account.</summary>
public interface IAwsManagedPolicies
{
    /// <summary>Every policy, in ordinal order of path and name.</summary>
    IReadOnlyList<AwsManagedPolicy> All { get; }

    /// <summary>The policy of an ARN, or null.</summary>
    AwsManagedPolicy? Find(string arn);

    /// <summary>
    /// The document of one version with AWS's text in every element, or null when policy or version is unknown.
    /// White space may differ from AWS's. Each call may unpack the document anew: keep what is compiled from it.
    /// </summary>
    string? FindDocument(string arn, string versionId);
}

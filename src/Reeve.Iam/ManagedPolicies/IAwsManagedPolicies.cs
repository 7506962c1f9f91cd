namespace Reeve.Iam.ManagedPolicies;

/// <summary>The policies that AWS manages, the same in every account.</summary>
public interface IAwsManagedPolicies
{
    /// <summary>Every policy, ordered by path and name as ListPolicies lists them.</summary>
    IReadOnlyList<AwsManagedPolicy> All { get; }

    /// <summary>The policy of an ARN, or null.</summary>
    AwsManagedPolicy? Find(string arn);

    /// <summary>The document of one version as AWS publishes it, or null when policy or version is unknown.</summary>
    string? FindDocument(string arn, string versionId);
}

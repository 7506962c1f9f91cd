namespace Reeve.Iam.ManagedPolicies;

/// <summary>One version of a managed policy, without its document.</summary>
public interface IPolicyVersion
{
    /// <summary>The id, <c>v1</c> and up.</summary>
    string VersionId { get; }

    /// <summary>When it was made.</summary>
    DateTimeOffset CreateDate { get; }
}

using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Policies;

/// <summary>The versions of the account's own managed policies.</summary>
internal static class PolicyVersions
{
    /// <summary>Why a document cannot be a version, or null.</summary>
    public static IamError? FindFault(PolicyText document, AccountQuotas quotas)
    {
        if (PolicyDocuments.FindFault(document, PolicyKind.Identity) is { } fault)
        {
            return fault;
        }

        return PolicyDocuments.SizeOf(document) > quotas.PolicySize ? IamErrors.QuotaExceeded("PolicySize", quotas.PolicySize) : null;
    }

    /// <summary>The version of an id.</summary>
    public static Result<ManagedPolicyVersion> Existing(ManagedPolicy policy, string versionId) =>
        policy.FindVersion(versionId) is { } version ? version : PolicyErrors.VersionNotFound(policy.Arn, versionId);

    /// <summary>A policy with one version more, the newest.</summary>
    public static ManagedPolicy Add(ManagedPolicy policy, PolicyText document, bool isDefault, DateTimeOffset now)
    {
        var number = policy.LastVersion + 1;
        var version = new ManagedPolicyVersion("v" + number.ToString(CultureInfo.InvariantCulture), now, document);
        return policy with
        {
            Versions = policy.Versions.Insert(0, version),
            LastVersion = number,
            DefaultVersionId = isDefault ? version.VersionId : policy.DefaultVersionId,
            UpdateDate = now,
        };
    }
}

using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>The policies that are the same in every account, but for which version is in effect: that which the account's roles follow.</summary>
internal sealed class AccountPolicies(CombinedPolicies policies, Account account) : IAwsManagedPolicies
{
    /// <inheritdoc/>
    public IReadOnlyList<AwsManagedPolicy> All =>
    [
        .. policies.Aws.All.Concat(policies.Registered.Select(InEffect))
            .OrderBy(policy => policy.Path, StringComparer.Ordinal)
            .ThenBy(policy => policy.PolicyName, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public AwsManagedPolicy? Find(string arn) => policies.FindRegistered(arn) is { } registered ? InEffect(registered) : policies.Aws.Find(arn);

    /// <inheritdoc/>
    public string? FindDocument(string arn, string versionId) =>
        policies.FindRegistered(arn) is { } registered ? registered.FindDocument(versionId) : policies.Aws.FindDocument(arn, versionId);

    private AwsManagedPolicy InEffect(RegisteredPolicy policy) =>
        policy.InEffectAt(LinkedRoles.VersionOf(account, policy.ServicePrincipal, policy.RoleName));
}

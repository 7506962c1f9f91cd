using Reeve.Catalog.ActionReference;
using Reeve.Catalog.ManagedPolicies;
using Reeve.Policy;
using Reeve.Policy.Lint;

namespace Reeve.Catalog.Tests.PolicyChecks;

/// <summary>
/// AWS's own policies are the test of what rules claim: they are saved, and they work. What is still found in them was looked at, and is
/// right as far as AWS's reference goes. A rule that finds more than it did has begun to claim too much.
/// </summary>
public sealed class ManagedPolicyChecks
{
    private static readonly Lazy<ILookup<string, string>> PoliciesByCode = new(() =>
    {
        var linter = new PolicyLinter(AwsActionReference.Shared);
        var archive = AwsManagedPolicyArchive.Shared;
        var findings =
            from policy in archive.All
            from finding in linter.Check(archive.FindDocument(policy.Arn, policy.DefaultVersionId)!, PolicyKind.Identity) // each policy has its default version
            select (finding.Rule.Code, policy.PolicyName);
        return findings.Distinct().ToLookup(each => each.Code, each => each.PolicyName);
    });

    // The most policies, of 1,594, in which a rule may find something.
    [Theory]
    [InlineData("MalformedPolicyDocument", 1)] // S3 access grants have a region, which the recorded answers of AWS do not know
    [InlineData("PolicyTooLong", 40)] // AWS's quotas do not bind AWS
    [InlineData("UnknownService", 24)] // services that are no more, or were never documented
    [InlineData("UnknownAction", 7)] // undocumented actions
    [InlineData("UnknownConditionKey", 2)] // aws:PrincipalOrgMasterAccountId, lakeformation:GlueARN: undocumented
    [InlineData("ConditionKeyOfOtherService", 0)]
    [InlineData("NeverMatchingResource", 45)] // types that are not documented, and slips: stack/name without the id behind it
    [InlineData("ActionWithoutResource", 206)] // actions that take "*" only, in statements with resources
    [InlineData("ServicePrincipalCase", 0)]
    [InlineData("UnreachableStatement", 3)]
    [InlineData("RedundantStatement", 20)]
    [InlineData("PassRoleOnEverything", 6)]
    [InlineData("CreateServiceLinkedRoleOnEverything", 4)]
    public void A_rule_finds_in_the_policies_of_AWS_no_more_than_was_looked_at(string code, int most) =>
        Assert.InRange(PoliciesByCode.Value[code].Count(), 0, most);

    [Fact]
    public void Every_rule_is_held_to_it()
    {
        var held = typeof(ManagedPolicyChecks).GetMethod(nameof(A_rule_finds_in_the_policies_of_AWS_no_more_than_was_looked_at))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);

        Assert.Equal(PolicyLinter.Rules.Select(rule => rule.Code).Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PassRoleOnEverything", "IAMFullAccess")]
    [InlineData("CreateServiceLinkedRoleOnEverything", "PowerUserAccess")]
    [InlineData("UnreachableStatement", "RDSCloudHsmAuthorizationRole")]
    public void What_is_known_to_be_there_is_found(string code, string policy) => Assert.Contains(policy, PoliciesByCode.Value[code]);
}

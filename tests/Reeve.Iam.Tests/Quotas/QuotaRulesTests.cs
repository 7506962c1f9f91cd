using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Reports;
using Reeve.Iam.Quotas;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Quotas;

public sealed class QuotaRulesTests
{
    public static TheoryData<string> Names => [.. AdjustableQuotas.All.Select(quota => quota.Name)];

    [Fact]
    public void Every_quota_of_the_summary_but_the_one_that_holds_nothing_up_can_be_set()
    {
        var summary = new Scene().Read(new GetAccountSummary(), new()).SummaryMap.Select(entry => entry.Key);

        Assert.Equal(
            summary.Where(name => name.EndsWith("Quota", StringComparison.Ordinal) && name is not "PolicyVersionsInUseQuota").Order(StringComparer.Ordinal),
            AdjustableQuotas.All.Select(quota => quota.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_quota_goes_from_nothing_to_its_highest_and_is_itself_in_the_summary(string name)
    {
        var quota = AdjustableQuotas.Find(name)!; // a name of one
        foreach (var value in new[] { 0, quota.Highest })
        {
            var scene = new Scene();
            var before = Summary(scene);
            scene.Account = scene.Account.WithQuotas(Ok(name, value));

            var after = Summary(scene);

            Assert.Equal(value, after[name]);
            Assert.Equal(before.Remove(name), after.Remove(name));
        }

        Assert.IsType<Result<ImmutableArray<QuotaSetting>>.Failed>(QuotaRules.Check([new(name, -1)]));
        Assert.IsType<Result<ImmutableArray<QuotaSetting>>.Failed>(QuotaRules.Check([new(name, quota.Highest + 1L)]));
        Assert.IsType<Result<ImmutableArray<QuotaSetting>>.Failed>(QuotaRules.Check([new(name, long.MaxValue)]));
        Assert.InRange(quota.Default, 1, quota.Highest);
    }

    [Fact]
    public void A_setting_that_this_version_does_not_know_changes_nothing() =>
        Assert.Equal(AccountQuotas.Default, AdjustableQuotas.Apply([new("MoonsQuota", 3)]));

    private static ImmutableArray<QuotaSetting> Ok(string name, int value) =>
        Assert.IsType<Result<ImmutableArray<QuotaSetting>>.Ok>(QuotaRules.Check([new(name, value)])).Value;

    private static ImmutableSortedDictionary<string, int> Summary(Scene scene) =>
        scene.Read(new GetAccountSummary(), new()).SummaryMap.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}

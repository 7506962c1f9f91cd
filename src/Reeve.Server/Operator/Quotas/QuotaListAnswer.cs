using Reeve.Iam.Quotas;
using Reeve.Iam.State;

namespace Reeve.Server.Operator.Quotas;

/// <summary>The quotas of an account that may be set.</summary>
/// <param name="Quotas">The quotas, in the order of GetAccountSummary.</param>
public sealed record QuotaListAnswer(QuotaAnswer[] Quotas)
{
    internal static QuotaListAnswer Of(AccountQuotas quotas) =>
        new([.. AdjustableQuotas.All.Select(quota => new QuotaAnswer(quota.Name, quota.Of(quotas), quota.Default, quota.Highest))]);
}

using Reeve.Iam.State;

namespace Reeve.Iam.Quotas;

/// <summary>A quota that the operator may set for an account. The lowest is always 0: nothing more is let in.</summary>
public sealed record AdjustableQuota
{
    private readonly Func<AccountQuotas, int> _read;
    private readonly Func<AccountQuotas, int, AccountQuotas> _set;

    internal AdjustableQuota(string name, int highest, Func<AccountQuotas, int> read, Func<AccountQuotas, int, AccountQuotas> set)
    {
        (Name, Highest, _read, _set) = (name, highest, read, set);
    }

    /// <summary>Its name, as GetAccountSummary spells it: <c>UsersQuota</c>.</summary>
    public string Name { get; }

    /// <summary>The highest that it may be set to.</summary>
    public int Highest { get; }

    /// <summary>AWS's default.</summary>
    public int Default => _read(AccountQuotas.Default);

    /// <summary>What it is among an account's quotas.</summary>
    public int Of(AccountQuotas quotas) => _read(quotas);

    /// <summary>An account's quotas with this one set.</summary>
    internal AccountQuotas Set(AccountQuotas quotas, int value) => _set(quotas, value);
}

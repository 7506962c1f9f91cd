using Reeve.Policy.Model;

namespace Reeve.Policy.Compile;

/// <summary>The principals of one Principal or NotPrincipal element.</summary>
internal sealed class PrincipalList
{
    private readonly PrincipalTest[] _tests;
    private readonly bool _isNot;

    private PrincipalList(PrincipalTest[] tests, bool isNot)
    {
        _tests = tests;
        _isNot = isNot;
    }

    public static PrincipalList Compile(PrincipalEntry[] entries, bool isNot) =>
        new(Array.ConvertAll(entries, entry => new PrincipalTest(entry)), isNot);

    /// <summary>How the element names the caller.</summary>
    /// <param name="principal">The caller.</param>
    /// <param name="isAllow">Whether the statement allows.</param>
    /// <param name="grants">Whether it also lets in: an Allow of a resource control policy only leaves a way open.</param>
    public PrincipalMatch Match(PrincipalIdentity principal, bool isAllow, bool grants)
    {
        if (_isNot)
        {
            return IsExempt(principal, isAllow) ? PrincipalMatch.None : PrincipalMatch.Direct;
        }

        var best = PrincipalMatch.None;
        foreach (var test in _tests)
        {
            var match = test.Match(principal, grants);
            best = match > best ? match : best;
        }

        return best;
    }

    /// <summary>
    /// NotPrincipal with Allow spares whoever is named in any way. With Deny, AWS spares a caller only if the account and each of the caller's
    /// own names is listed: naming a user without its account still denies the user, and naming the account alone spares only its root user.
    /// </summary>
    private bool IsExempt(PrincipalIdentity principal, bool isAllow)
    {
        var named = PrincipalNames.None;
        foreach (var test in _tests)
        {
            named |= test.NamesOf(principal);
        }

        return isAllow ? named != PrincipalNames.None : (named & PrincipalNameSets.Of(principal)) == PrincipalNameSets.Of(principal) || named.HasFlag(PrincipalNames.Everyone);
    }
}

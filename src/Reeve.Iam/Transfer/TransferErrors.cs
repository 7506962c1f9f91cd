using Reeve.Iam.Errors;

namespace Reeve.Iam.Transfer;

/// <summary>What importing is refused with.</summary>
internal static class TransferErrors
{
    /// <summary>A file is of one account, or its ARNs lie.</summary>
    public static IamError SeveralAccounts(IEnumerable<string> accountIds) => IamErrors.InvalidInput(
        $"The file has entities of several accounts ({string.Join(", ", accountIds)}). Import the file of one account at a time.");

    /// <summary>The account has something of a name that the file brings.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="kind">What the first one is.</param>
    /// <param name="name">The first one's name.</param>
    /// <param name="others">How many others there are.</param>
    public static IamError NamesTaken(string accountId, string kind, string name, int others) => new(
        "EntityAlreadyExists",
        409,
        $"Nothing is imported: the account {accountId} already has the {kind} {name}{Others(others)}.");

    private static string Others(int others) => others == 0 ? "" : FormattableString.Invariant($", and {others} more of the file's names");
}

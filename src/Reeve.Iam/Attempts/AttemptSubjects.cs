using System.Text;

namespace Reeve.Iam.Attempts;

/// <summary>What tries are counted by.</summary>
internal static class AttemptSubjects
{
    /// <summary>The password of a user, existing or not, in whatever case the name is given.</summary>
    public static string Password(string accountId, string userName) =>
        string.Create(accountId.Length + 1 + userName.Length, (accountId, userName), static (span, names) =>
        {
            names.accountId.CopyTo(span);
            span[names.accountId.Length] = '/';
            if (Ascii.ToLower(names.userName, span[(names.accountId.Length + 1)..], out _) is not System.Buffers.OperationStatus.Done)
            {
                names.userName.CopyTo(span[(names.accountId.Length + 1)..]); // not a name that any user has
            }
        });

    /// <summary>The codes of an MFA device.</summary>
    public static string MfaDevice(string serialNumber) => serialNumber;
}

using Reeve.Iam.Errors;
using Reeve.Iam.Operations.AccessKeys;

namespace Reeve.Iam.Operations.Keyrings;

/// <summary>The states of what is on a keyring; they are spelled as those of access keys.</summary>
internal static class KeyringStatus
{
    /// <summary>The state of something that is switched on or off.</summary>
    public static string Of(bool isActive) => isActive ? AccessKeyStatus.Active : AccessKeyStatus.Inactive;

    /// <summary>Whether a status switches on; the model has one more, which no caller can bring anything into.</summary>
    /// <param name="status">The status.</param>
    /// <param name="thing">What it is of, at the beginning of a sentence: <c>A signing certificate</c>.</param>
    public static Result<bool> Switch(string status, string thing) => status is AccessKeyStatus.Expired
        ? IamErrors.InvalidInput($"{thing} can be set to Active or Inactive only.")
        : status is AccessKeyStatus.Active;
}

using Reeve.Iam.State;

namespace Reeve.Iam.Mfa;

/// <summary>What a code comes to.</summary>
/// <param name="Verdict">Whether it was taken.</param>
/// <param name="After">The account after it: one that remembers that the code is used, or the same when it was not taken.</param>
internal sealed record MfaCheck(MfaVerdict Verdict, Account After);

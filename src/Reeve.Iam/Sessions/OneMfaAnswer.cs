using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Sessions;

/// <summary>The answer about the code of one call. A call may be decided more than once, and a code is good once: the first answer stands.</summary>
internal sealed class OneMfaAnswer(IMfaDevices devices) : IMfaDevices
{
    private MfaAnswer? _answer;

    /// <inheritdoc/>
    public MfaAnswer Check(Account account, User? owner, string serialNumber, string code, DateTimeOffset now) =>
        _answer ??= devices.Check(account, owner, serialNumber, code, now);
}

using Reeve.Iam.Entities;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests;

/// <summary>One device for everybody, <c>arn:aws:iam::1:mfa/one</c>, whose code is 123456 and good once.</summary>
internal sealed class FakeMfaDevices : IMfaDevices
{
    public const string Serial = "arn:aws:iam::1:mfa/one";
    public const string Code = "123456";

    private bool _isUsed;

    public void Turn() => _isUsed = false;

    public MfaAnswer Check(Account account, User? owner, string serialNumber, string code, DateTimeOffset now)
    {
        if (serialNumber != Serial)
        {
            return MfaAnswer.UnknownDevice;
        }

        var answer = code == Code && !_isUsed ? MfaAnswer.Accepted : MfaAnswer.WrongCode;
        _isUsed |= answer is MfaAnswer.Accepted;
        return answer;
    }
}

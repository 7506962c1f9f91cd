using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.State;

namespace Reeve.Iam.Sessions;

/// <summary>The MFA code that a call for a session may bring.</summary>
/// <param name="SerialNumber">The device, or null.</param>
/// <param name="TokenCode">The code, or null.</param>
internal sealed record MfaProof(string? SerialNumber, string? TokenCode)
{
    /// <summary>Whether the call brings a code, or half of what it takes.</summary>
    public bool IsGiven => SerialNumber is not null || TokenCode is not null;

    /// <summary>Why the code is not accepted, or null when it is, or none is given. It uses the code up: ask once for each call.</summary>
    public IamError? FindFault(Account account, OperationContext context)
    {
        if (!IsGiven)
        {
            return null;
        }

        if (SerialNumber is null || TokenCode is null)
        {
            return SessionErrors.MfaIncomplete();
        }

        var answer = context.Caller switch
        {
            Caller.IamUser { Entity: var user } => context.MfaDevices.Check(account, user, SerialNumber, TokenCode, context.Now),
            Caller.Root => context.MfaDevices.Check(account, null, SerialNumber, TokenCode, context.Now),
            _ => MfaAnswer.UnknownDevice, // devices belong to users and roots
        };
        return answer switch
        {
            MfaAnswer.Accepted => null,
            MfaAnswer.WrongCode => SessionErrors.MfaWrongCode(),
            _ => SessionErrors.MfaUnknownDevice(),
        };
    }
}

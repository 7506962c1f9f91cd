using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Mfa;
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

    /// <summary>A call's target with the code used up, or with why it is not accepted; the target as it is where no code is given.</summary>
    public AuthorizationTarget ApplyTo(AuthorizationTarget target, Account account, OperationContext context) => !IsGiven
        ? target
        : Take(account, context) switch
        {
            Result<Account>.Ok taken => target with { Spent = taken.Value },
            Result<Account>.Failed refused => target with { Refusal = refused.Error },
            _ => throw new InvalidOperationException("Result is closed."),
        };

    // Devices belong to users and roots, so that a role's session has none of its own.
    private Result<Account> Take(Account account, OperationContext context)
    {
        if (SerialNumber is null || TokenCode is null)
        {
            return SessionErrors.MfaIncomplete();
        }

        var ownerId = context.Caller switch
        {
            Caller.IamUser { Entity.UniqueId: var userId } => userId,
            Caller.Root => account.Id,
            _ => null,
        };
        var check = ownerId is null ? new(MfaVerdict.UnknownDevice, account) : MfaCodes.Take(account, ownerId, SerialNumber, TokenCode, context);
        return check.Verdict switch
        {
            MfaVerdict.Accepted => check.After,
            MfaVerdict.WrongCode => SessionErrors.MfaWrongCode(),
            MfaVerdict.TooManyTries => IamErrors.Throttling(),
            _ => SessionErrors.MfaUnknownDevice(),
        };
    }
}

using Reeve.Iam.Audit;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Calls;

/// <summary>A call with who signed it and where it came from: all that deciding it on a snapshot takes.</summary>
internal sealed class DecidableCall(BoundCall call, Credential credential, RequestOrigin origin, CallServices services)
{
    private readonly OneMfaAnswer _mfaDevices = new(services.MfaDevices);

    /// <summary>
    /// Resolves the caller, asks the policies and runs the operation, all on one snapshot: a key, a policy or a role that is gone from it is
    /// gone for this call.
    /// </summary>
    /// <param name="account">The caller's account, or null when there is none.</param>
    /// <param name="findOther">Finds the snapshots of other accounts, which some calls look into.</param>
    public DecidedCall Decide(Account? account, Func<string, Account?> findOther)
    {
        var now = services.Time.GetUtcNow();
        if (account is null || CallerResolver.Find(account, credential) is not { } caller)
        {
            return new(null, now, IamErrors.InvalidClientTokenId());
        }

        var context = Context(caller, now, findOther);
        var refusal = SessionRestrictions.FindRefusal(call.Operation, caller)
            ?? (call.Operation.IsAlwaysAllowed ? null : CallAuthorizer.Refuse(call, account, context, origin));
        return new(caller, now, refusal ?? call.Run(account, context));
    }

    /// <summary>The audit event of what was decided, or null where there is nobody that it could belong to.</summary>
    public AuditRow? AuditOf(DecidedCall decided) => decided.Caller is null
        ? null
        : AuditEvent.Of(call, decided.Caller, origin, decided.At, services.Ids.NewUuid(), decided.Result);

    /// <summary>The audit event of a call that was refused before it could be decided, or null where there is nobody that it could belong to.</summary>
    public AuditRow? AuditOfRefusal(Account account, IamError error) =>
        AuditOf(new(CallerResolver.Find(account, credential), services.Time.GetUtcNow(), error));

    private OperationContext Context(Caller caller, DateTimeOffset now, Func<string, Account?> findOther) => new()
    {
        Caller = caller,
        Now = now,
        Ids = services.Ids,
        Templates = services.Templates,
        AwsManagedPolicies = services.AwsManagedPolicies,
        Sealer = services.Sealer,
        Markers = services.Markers,
        FindOtherAccount = findOther,
        MfaDevices = _mfaDevices,
        Sessions = new SessionMint(services.Sessions, services.Ids),
    };
}

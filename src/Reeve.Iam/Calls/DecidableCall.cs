using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Attempts;
using Reeve.Iam.Audit;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Operations;
using Reeve.Iam.Passwords;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;
using Reeve.Iam.Storage;
using Reeve.Policy;

namespace Reeve.Iam.Calls;

/// <summary>A call with who signed it and where it came from: all that deciding it on a snapshot takes.</summary>
internal sealed class DecidableCall(BoundCall call, Credential credential, RequestOrigin origin, CallServices services, CallMemory memory)
{
    // It travels in a header, and proxies take headers of one memory page by default.
    private const int LongestEncodedMessage = 3600;

    private readonly CallAttempts _attempts = new(memory.Attempts);

    /// <summary>The hashes of passwords that deciding takes; made between two decisions.</summary>
    public PasswordHashes Passwords { get; } = new(services.Ids, services.PasswordIterations);

    /// <summary>The registered linked services that the call is decided on.</summary>
    public ServiceDirectory LinkedServices { get; set; } = ServiceDirectory.Empty;

    /// <summary>
    /// Resolves the caller, asks the policies and runs the operation, all on one snapshot: a key, a policy or a role that is gone from it is
    /// gone for this call.
    /// </summary>
    /// <param name="account">The caller's account, or null when there is none.</param>
    /// <param name="directory">The accounts that there are.</param>
    /// <param name="findOther">Finds the snapshots of other accounts, which some calls look into.</param>
    public DecidedCall Decide(Account? account, AccountDirectory directory, Func<string, Account?> findOther)
    {
        var now = services.Time.GetUtcNow();
        if (account is null || IsRevoked() || CallerResolver.Find(account, credential) is not { } caller)
        {
            return new(null, now, IamErrors.InvalidClientTokenId());
        }

        var context = Context(caller, now, directory, findOther).SeenBy(account, services.Catalogs.Of(LinkedServices));
        if (SessionRestrictions.FindRefusal(call.Operation, caller) is { } restricted)
        {
            return new(caller, now, restricted) { IsDenied = true };
        }

        var target = call.Operation.IsAlwaysAllowed ? null : call.Target(account, context);
        var refusal = target is null ? null : CallAuthorizer.Refuse(call, target, account, context, origin);
        return refusal switch
        {
            null => new(caller, now, call.Run(target?.Spent ?? account, context)),
            { Request: { } request } => new(caller, now, refusal.Error) { IsDenied = true, Encode = () => Encode(caller, request) },
            _ => new(caller, now, refusal.Error) { IsDenied = true },
        };
    }

    /// <summary>
    /// The audit events of what was decided: the first is the caller's account's; another account whose role was assumed has one too. None where there is
    /// nobody that they could belong to.
    /// </summary>
    public ImmutableArray<AuditRow> AuditOf(DecidedCall decided) => decided.Caller is null
        ? []
        : AuditEvents.Of(new AuditedCall(call, decided.Caller, origin, decided.At, decided.Result), services.Ids);

    /// <summary>A call that was refused before it could be decided, with its audit events; none where there is nobody that it could belong to.</summary>
    public (DecidedCall Decided, ImmutableArray<AuditRow> Audit) Refused(Account account, IamError error)
    {
        var decided = new DecidedCall(CallerResolver.Find(account, credential), services.Time.GetUtcNow(), error);
        return (decided, AuditOf(decided));
    }

    // A linked service's key is not in the account; those of others are looked for there.
    private bool IsRevoked() => credential.Cause is not null && !LinkedServices.AccessKeys.ContainsKey(credential.AccessKeyId);

    private string Encode(Caller caller, AuthorizationRequest request)
    {
        var message = AuthorizationMessage.Of(caller, request, AuthorizationMessageSealer.CapacityOf(LongestEncodedMessage));
        return services.AuthorizationMessages.Seal(message.Span, caller.AccountId);
    }

    private OperationContext Context(Caller caller, DateTimeOffset now, AccountDirectory directory, Func<string, Account?> findOther) => new()
    {
        Caller = caller,
        Now = now,
        Ids = services.Ids,
        Templates = services.Templates,
        AwsManagedPolicies = services.AwsManagedPolicies,
        Sealer = services.Sealer,
        Markers = services.Markers,
        Directory = directory,
        Passwords = Passwords,
        Attempts = _attempts,
        LastUses = memory.LastUses,
        AuthorizationMessages = services.AuthorizationMessages,
        FindOtherAccount = findOther,
        Region = origin.Region,
        Actions = services.Actions,
        Faults = memory.Faults,
        Sessions = new SessionMint(services.Sessions, services.Ids),
    };
}

using Reeve.Iam.Audit;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Secrets;
using Reeve.Iam.State;
using Reeve.Iam.Storage;
using Reeve.Policy;

namespace Reeve.Iam.Calls;

/// <summary>A call with who signed it and where it came from: all that deciding it on a snapshot takes.</summary>
internal sealed class DecidableCall(BoundCall call, string accessKeyId, RequestOrigin origin, CallServices services)
{
    // It travels in a header, and proxies take headers of one memory page by default.
    private const int LongestEncodedMessage = 3600;

    /// <summary>
    /// Resolves the caller, asks the policies and runs the operation, all on one snapshot: a key, a policy or a role that is gone from it is
    /// gone for this call.
    /// </summary>
    public DecidedCall Decide(Account? account)
    {
        var now = services.Time.GetUtcNow();
        if (account is null || CallerResolver.Find(account, accessKeyId) is not { } caller)
        {
            return new(null, now, IamErrors.InvalidClientTokenId());
        }

        var context = Context(caller, now);
        var refusal = call.Operation.IsAlwaysAllowed ? null : CallAuthorizer.Refuse(call, account, context, origin);
        return refusal is null
            ? new(caller, now, call.Run(account, context))
            : new(caller, now, refusal.Error) { Encode = () => Encode(caller, refusal.Request) };
    }

    /// <summary>The audit event of what was decided, or null where there is nobody that it could belong to.</summary>
    public AuditRow? AuditOf(DecidedCall decided) => decided.Caller is null
        ? null
        : AuditEvent.Of(call, decided.Caller, origin, decided.At, services.Ids.NewUuid(), decided.Result);

    /// <summary>The audit event of a call that was refused before it could be decided, or null where there is nobody that it could belong to.</summary>
    public AuditRow? AuditOfRefusal(Account account, IamError error) =>
        AuditOf(new(CallerResolver.Find(account, accessKeyId), services.Time.GetUtcNow(), error));

    private string Encode(Caller caller, AuthorizationRequest request)
    {
        var message = AuthorizationMessage.Of(caller, request, AuthorizationMessageSealer.CapacityOf(LongestEncodedMessage));
        return services.AuthorizationMessages.Seal(message.Span, caller.AccountId);
    }

    private OperationContext Context(Caller caller, DateTimeOffset now) => new()
    {
        Caller = caller,
        Now = now,
        Ids = services.Ids,
        Templates = services.Templates,
        AwsManagedPolicies = services.AwsManagedPolicies,
        Sealer = services.Sealer,
        Markers = services.Markers,
        AuthorizationMessages = services.AuthorizationMessages,
    };
}

using System.Collections.Immutable;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>
/// The events of one call. Its caller's account has one. Where it has assumed a role of another account, that account has one of its own, and
/// both have the same <c>sharedEventID</c>. Of a refusal the other account hears nothing: it would let strangers write into its trail.
/// </summary>
internal static class AuditEvents
{
    /// <summary>The events, the one of the caller's account first.</summary>
    public static ImmutableArray<AuditRow> Of(AuditedCall call, IIdSource ids)
    {
        if (call.AssumedRoleArn is not { } arn || EntityArn.Read(arn) is not { AccountId: var owner } || owner == call.Caller.AccountId)
        {
            return [AuditEvent.Of(call, call.Caller.AccountId, ids.NewUuid(), null)];
        }

        var sharedId = ids.NewUuid();
        return [AuditEvent.Of(call, call.Caller.AccountId, ids.NewUuid(), sharedId), AuditEvent.Of(call, owner, ids.NewUuid(), sharedId)];
    }
}

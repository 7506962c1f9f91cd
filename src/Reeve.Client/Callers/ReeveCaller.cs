using Reeve.Client.Calls;

namespace Reeve.Client.Callers;

/// <summary>Who called the service, as Reeve verified it. Good for as long as the caller's signature: 15 minutes.</summary>
public sealed class ReeveCaller
{
    internal ReeveCaller(CallerBody caller, HandedOver proof)
    {
        (Arn, AccountId, UserId, Type, Originator) = (caller.Arn, caller.AccountId, caller.UserId, caller.Type, caller.Originator);
        Proof = proof;
    }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>The account.</summary>
    public string AccountId { get; }

    /// <summary>The unique id, with the session's name behind a colon.</summary>
    public string UserId { get; }

    /// <summary><c>Root</c>, <c>User</c>, <c>AssumedRole</c> or <c>FederatedUser</c>.</summary>
    public string Type { get; }

    /// <summary>What the service names this caller by when it assumes a role for it, or null.</summary>
    public string? Originator { get; }

    internal HandedOver Proof { get; }
}

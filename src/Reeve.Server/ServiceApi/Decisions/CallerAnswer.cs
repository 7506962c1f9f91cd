using Reeve.Iam.Callers;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>A caller that was verified.</summary>
/// <param name="Arn">The ARN, of the session where it is one.</param>
/// <param name="AccountId">The account.</param>
/// <param name="UserId">The unique id, with the session's name behind a colon.</param>
/// <param name="Type"><c>Root</c>, <c>User</c>, <c>AssumedRole</c> or <c>FederatedUser</c>.</param>
/// <param name="Originator">What the service names this caller by when it assumes a role for it; null where it is not given.</param>
public sealed record CallerAnswer(string Arn, string AccountId, string UserId, string Type, string? Originator = null)
{
    /// <summary>The answer about a caller.</summary>
    internal static CallerAnswer Of(Caller caller, string? originator) => new(caller.Arn, caller.AccountId, caller.UserId, TypeOf(caller), originator);

    private static string TypeOf(Caller caller) => caller switch
    {
        Caller.Root => "Root",
        Caller.RoleSession => "AssumedRole",
        Caller.FederatedUser => "FederatedUser",
        _ => "User",
    };
}

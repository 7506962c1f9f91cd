using System.Text.Json.Serialization;

namespace Reeve.Iam.Entities;

/// <summary>When a principal last called an action, and, apart from it, when it last tried to and was denied.</summary>
/// <param name="PrincipalId">The unique id of the user or role, so that a use does not pass to one made again under the name.</param>
/// <param name="Action">The action: <c>iam:ListUsers</c>.</param>
/// <param name="Last">The last attempt that no policy refused, or null.</param>
/// <param name="LastDenied">The last attempt that was refused, or null.</param>
public sealed record ActionUse(string PrincipalId, string Action, UseMark? Last, UseMark? LastDenied)
{
    /// <summary>The last attempt, denied or not.</summary>
    [JsonIgnore]
    public UseMark? Latest => UseMark.Later(Last, LastDenied);

    /// <summary>The service that the action is of.</summary>
    [JsonIgnore]
    public string Service => Action[..Action.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>What this and another record of the same action know together.</summary>
    public ActionUse And(ActionUse other) =>
        this with { Last = UseMark.Later(Last, other.Last), LastDenied = UseMark.Later(LastDenied, other.LastDenied) };
}

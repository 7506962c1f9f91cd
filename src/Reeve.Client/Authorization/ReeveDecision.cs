using Reeve.Client.Callers;

namespace Reeve.Client.Authorization;

/// <summary>Who called, and whether they may do all that was asked.</summary>
/// <param name="Caller">The verified caller.</param>
/// <param name="IsAllowed">Whether all of it is allowed. With no question it is true, and says nothing.</param>
/// <param name="Message">What may be told to the caller of the first thing that is not allowed; null where all is.</param>
/// <param name="Reason">The reason of the same, for the service's own logs; null likewise.</param>
public sealed record ReeveDecision(ReeveCaller Caller, bool IsAllowed, string? Message = null, string? Reason = null);

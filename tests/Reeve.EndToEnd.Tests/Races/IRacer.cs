namespace Reeve.EndToEnd.Tests.Races;

/// <summary>
/// Somebody who races for the role, one call after the other. What was lost with a server that was killed is settled in the next round.
/// </summary>
internal interface IRacer
{
    /// <summary>Calls, and checks what is answered.</summary>
    Task RoundAsync();
}

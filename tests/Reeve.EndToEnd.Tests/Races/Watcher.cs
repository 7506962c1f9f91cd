namespace Reeve.EndToEnd.Tests.Races;

/// <summary>Looks how many roles of the service there are.</summary>
internal sealed class Watcher(RaceWire wire, RaceHistory history) : IRacer
{
    /// <inheritdoc/>
    public async Task RoundAsync()
    {
        var roles = (await wire.IamAsync("ListRoles", ("PathPrefix", $"/aws-service-role/{RaceWire.Service}/"))).Ok().Texts("RoleId");
        Assert.True(roles.Count <= 1, $"There are {roles.Count} roles.");
        foreach (var roleId in roles)
        {
            history.Saw(roleId);
        }
    }
}

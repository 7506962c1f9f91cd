namespace Reeve.EndToEnd.Tests.Races;

/// <summary>Makes the role, through IAM or as the service.</summary>
internal sealed class Maker(RaceWire wire, RaceHistory history, bool isService) : IRacer
{
    /// <inheritdoc/>
    public async Task RoundAsync()
    {
        var answer = await history.MakingAsync(() => isService ? wire.EnsureAsync() : wire.IamAsync("CreateServiceLinkedRole", ("AWSServiceName", RaceWire.Service)));
        if (isService)
        {
            Ensured(answer);
        }
        else if (answer.IsOkOr("InvalidInput"))
        {
            history.MadeBy(answer.Text("RoleId"));
        }
    }

    private void Ensured(RaceAnswer answer)
    {
        if (!answer.IsOkOr("EntityTemporarilyUnmodifiable"))
        {
            return;
        }

        var roleId = answer.Json.GetProperty("roleId").GetString()!; // a role has one
        history.Saw(roleId);
        if (answer.Json.GetProperty("isNew").GetBoolean())
        {
            history.MadeBy(roleId);
        }
    }
}

namespace Reeve.EndToEnd.Tests.Races;

/// <summary>Asks for the role's deletion and follows the task to its end.</summary>
internal sealed class Remover(RaceWire wire, RaceHistory history) : IRacer
{
    private const int MostPolls = 3000;

    private string? _taskId;

    /// <inheritdoc/>
    public async Task RoundAsync()
    {
        if (_taskId is null)
        {
            var answer = await history.RemovingAsync(() => wire.IamAsync("DeleteServiceLinkedRole", ("RoleName", RaceWire.Role)));
            if (!answer.IsOkOr("NoSuchEntity"))
            {
                return;
            }

            _taskId = answer.Text("DeletionTaskId");
        }

        await FollowAsync(wire, history, _taskId);
        _taskId = null;
    }

    /// <summary>Follows a task to its end.</summary>
    /// <returns>The end.</returns>
    public static async Task<string> FollowAsync(RaceWire wire, RaceHistory history, string taskId)
    {
        for (var polls = 0; polls < MostPolls; polls++)
        {
            var endBefore = history.EndOf(taskId);
            var answer = (await wire.IamAsync("GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", taskId))).Ok();
            var status = answer.Texts("Status")[0];
            history.Stands(taskId, status, endBefore);
            if (status is "SUCCEEDED" or "FAILED")
            {
                Assert.True(status is "SUCCEEDED" || answer.Texts("Region").Count > 0, $"{answer}"); // who fails is told what uses the role
                return status;
            }
        }

        Assert.Fail($"{taskId} does not end.");
        return "";
    }
}

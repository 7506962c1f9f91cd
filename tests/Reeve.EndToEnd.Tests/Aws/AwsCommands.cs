using System.Text.Json;

namespace Reeve.EndToEnd.Tests.Aws;

/// <summary>What tests do with the AWS CLI.</summary>
internal static class AwsCommands
{
    private const int MostPolls = 20;

    /// <summary>Runs a command that has to succeed.</summary>
    public static async Task<string> SucceedAsync(this Shell shell, string command)
    {
        await Tools.RequireAwsCliAsync();
        return (await shell.RunAsync(command)).Succeeded();
    }

    /// <summary>Runs a command that has to succeed and to print JSON.</summary>
    public static async Task<JsonElement> JsonAsync(this Shell shell, string command) =>
        JsonSerializer.Deserialize<JsonElement>(await shell.SucceedAsync(command));

    /// <summary>Asks for the deletion of a role and waits for its end.</summary>
    /// <returns>The last status.</returns>
    public static async Task<JsonElement> DeleteLinkedRoleAsync(this Shell shell, string roleName)
    {
        var deletion = await shell.JsonAsync($"aws iam delete-service-linked-role --role-name {roleName}");
        return await shell.DeletionEndAsync($"{deletion.GetProperty("DeletionTaskId").GetString()}");
    }

    /// <summary>Waits for the end of a deletion.</summary>
    /// <returns>The last status.</returns>
    public static async Task<JsonElement> DeletionEndAsync(this Shell shell, string taskId)
    {
        for (var polls = 1; ; polls++)
        {
            var answer = await shell.JsonAsync($"aws iam get-service-linked-role-deletion-status --deletion-task-id {taskId}");
            if (answer.GetProperty("Status").GetString() is not ("NOT_STARTED" or "IN_PROGRESS"))
            {
                return answer;
            }

            Assert.True(polls < MostPolls, $"The deletion {taskId} does not end.");
        }
    }
}

namespace Reeve.EndToEnd.Tests;

/// <summary>Simulations with the AWS CLI.</summary>
public sealed class SimulationTests
{
    // The example of https://docs.aws.amazon.com/cli/latest/reference/iam/simulate-custom-policy.html.
    private const string Dated =
        """'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}'""";

    [Fact]
    public async Task The_CLI_simulates_as_its_reference_shows()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);

        var allowed = await shell.JsonAsync(Custom("2019-04-25T11:00:00Z"));
        var denied = await shell.JsonAsync(Custom("2014-04-25T11:00:00Z"));

        var result = allowed.GetProperty("EvaluationResults")[0];
        Assert.Equal("allowed", result.GetProperty("EvalDecision").GetString());
        var statement = result.GetProperty("MatchedStatements")[0];
        Assert.Equal("PolicyInputList.1", statement.GetProperty("SourcePolicyId").GetString());
        Assert.Equal((1, 38), At(statement.GetProperty("StartPosition")));
        Assert.Equal((1, 167), At(statement.GetProperty("EndPosition")));
        Assert.Equal("implicitDeny", denied.GetProperty("EvaluationResults")[0].GetProperty("EvalDecision").GetString());
    }

    [Fact]
    public async Task The_CLI_simulates_a_user_and_a_service_linked_role()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam create-user --user-name ann");
        await shell.SucceedAsync("aws iam attach-user-policy --user-name ann --policy-arn arn:aws:iam::aws:policy/IAMReadOnlyAccess");
        var role = await shell.JsonAsync("aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com");

        var user = await SimulateAsync(shell, "arn:aws:iam::123456789012:user/ann", "iam:GetUser iam:CreateUser");
        var linked = await SimulateAsync(shell, $"{role.GetProperty("Role").GetProperty("Arn").GetString()}", "ec2:RunInstances iam:GetUser");
        var unknown = await shell.RunAsync("aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/eve --action-names iam:GetUser");

        Assert.Equal(["allowed", "implicitDeny"], user);
        Assert.Equal(["allowed", "implicitDeny"], linked);
        Assert.Contains(
            "(NoSuchEntity) when calling the SimulatePrincipalPolicy operation: The user with name eve cannot be found.", unknown.Output, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string?>> SimulateAsync(Shell shell, string arn, string actions)
    {
        var answer = await shell.JsonAsync($"aws iam simulate-principal-policy --policy-source-arn {arn} --action-names {actions}");
        return answer.GetProperty("EvaluationResults").EnumerateArray().Select(result => result.GetProperty("EvalDecision").GetString());
    }

    private static string Custom(string time) =>
        $"aws iam simulate-custom-policy --policy-input-list {Dated} --action-names dynamodb:CreateBackup "
        + $"--context-entries \"ContextKeyName='aws:CurrentTime',ContextKeyValues='{time}',ContextKeyType=date\"";

    private static (int Line, int Column) At(System.Text.Json.JsonElement position) =>
        (position.GetProperty("Line").GetInt32(), position.GetProperty("Column").GetInt32());
}

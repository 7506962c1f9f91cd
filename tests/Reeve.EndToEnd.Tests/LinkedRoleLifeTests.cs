using System.Text.Json;

namespace Reeve.EndToEnd.Tests;

/// <summary>The life of service-linked roles under the real AWS CLI.</summary>
public sealed class LinkedRoleLifeTests
{
    private const string LexRole = "AWSServiceRoleForLexBots";

    [Fact]
    public async Task The_commands_of_the_guide_work_as_they_stand_there()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);

        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
        var created = await shell.JsonAsync($"aws iam get-role --role-name {LexRole}");
        await shell.SucceedAsync($"aws iam update-role --role-name {LexRole} --description OPTIONAL-DESCRIPTION");
        var updated = await shell.JsonAsync($"aws iam get-role --role-name {LexRole}");
        var deletion = await shell.JsonAsync($"aws iam delete-service-linked-role --role-name {LexRole}");
        var taskId = deletion.GetProperty("DeletionTaskId").GetString();
        var end = await shell.DeletionEndAsync($"{taskId}");
        var gone = await shell.RunAsync($"aws iam get-role --role-name {LexRole}");

        Assert.Equal("arn:aws:iam::123456789012:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots", created.GetProperty("Role").GetProperty("Arn").GetString());
        Assert.False(created.GetProperty("Role").TryGetProperty("Description", out _));
        Assert.Equal("OPTIONAL-DESCRIPTION", updated.GetProperty("Role").GetProperty("Description").GetString());
        Assert.Matches($"^task/aws-service-role/lex.amazonaws.com/{LexRole}/[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$", taskId);
        Assert.Equal("SUCCEEDED", end.GetProperty("Status").GetString());
        Assert.Contains($"(NoSuchEntity) when calling the GetRole operation: The role with name {LexRole} cannot be found.", gone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_role_has_the_shape_that_its_service_defines()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name lex.amazonaws.com --description Bots");

        var listed = await shell.JsonAsync("aws iam list-roles --path-prefix /aws-service-role/lex.amazonaws.com/");
        var role = Assert.Single(listed.GetProperty("Roles").EnumerateArray());
        var attached = await shell.JsonAsync($"aws iam list-attached-role-policies --role-name {LexRole}");
        var inline = await shell.JsonAsync($"aws iam list-role-policies --role-name {LexRole}");
        var elsewhere = await shell.JsonAsync("aws iam list-roles --path-prefix /aws-service-role/rds.amazonaws.com/");

        Assert.Equal("Bots", role.GetProperty("Description").GetString());
        Assert.Equal(3600, role.GetProperty("MaxSessionDuration").GetInt32());
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lex.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
            JsonSerializer.Serialize(role.GetProperty("AssumeRolePolicyDocument")));
        Assert.Equal(
            """[{"PolicyName":"AmazonLexBotPolicy","PolicyArn":"arn:aws:iam::aws:policy/aws-service-role/AmazonLexBotPolicy"}]""",
            JsonSerializer.Serialize(attached.GetProperty("AttachedPolicies")));
        Assert.Empty(inline.GetProperty("PolicyNames").EnumerateArray());
        Assert.Empty(elsewhere.GetProperty("Roles").EnumerateArray());
    }

    [Fact]
    public async Task Its_description_and_tags_can_be_edited()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");

        var described = await shell.JsonAsync($"aws iam update-role-description --role-name {LexRole} --description 'Our bots'");
        await shell.SucceedAsync($"aws iam tag-role --role-name {LexRole} --tags Key=team,Value=bots Key=stage,Value=test");
        await shell.SucceedAsync($"aws iam untag-role --role-name {LexRole} --tag-keys stage");
        var tags = await shell.JsonAsync($"aws iam list-role-tags --role-name {LexRole}");

        Assert.Equal("Our bots", described.GetProperty("Role").GetProperty("Description").GetString());
        Assert.Equal("""[{"Key":"team","Value":"bots"}]""", JsonSerializer.Serialize(tags.GetProperty("Tags")));
    }

    [Fact]
    public async Task Deletion_fails_while_the_role_is_in_use_and_succeeds_when_it_no_longer_is()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
        await UsageApi.StateAsync(
            reeve,
            LexRole,
            ("eu-north-1", ["arn:aws:lex:eu-north-1:123456789012:bot:Greeter", "arn:aws:lex:eu-north-1:123456789012:bot:Closer"]),
            ("us-east-1", []));

        var failed = await shell.DeleteLinkedRoleAsync(LexRole);
        var stillThere = await shell.RunAsync($"aws iam get-role --role-name {LexRole}");
        await UsageApi.LiftAsync(reeve, LexRole);
        var succeeded = await shell.DeleteLinkedRoleAsync(LexRole);

        Assert.Equal("FAILED", failed.GetProperty("Status").GetString());
        Assert.Equal(
            $"The role {LexRole} is still used by lex.amazonaws.com in 2 regions. Remove what uses it, then submit the deletion again.",
            failed.GetProperty("Reason").GetProperty("Reason").GetString());
        Assert.Equal(
            """[{"Region":"eu-north-1","Resources":["arn:aws:lex:eu-north-1:123456789012:bot:Greeter","arn:aws:lex:eu-north-1:123456789012:bot:Closer"]},{"Region":"us-east-1","Resources":[]}]""",
            JsonSerializer.Serialize(failed.GetProperty("Reason").GetProperty("RoleUsageList")));
        Assert.Equal(0, stillThere.ExitCode);
        Assert.Equal("""{"Status":"SUCCEEDED"}""", JsonSerializer.Serialize(succeeded));
    }

    [Fact]
    public async Task A_deletion_task_outlives_the_process_that_took_it_on()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
        var deletion = await shell.JsonAsync($"aws iam delete-service-linked-role --role-name {LexRole}");

        await reeve.KillAsync();
        await reeve.StartAgainAsync();
        var end = await shell.DeletionEndAsync($"{deletion.GetProperty("DeletionTaskId").GetString()}");
        var gone = await shell.RunAsync($"aws iam get-role --role-name {LexRole}");

        Assert.Equal("SUCCEEDED", end.GetProperty("Status").GetString());
        Assert.Contains("(NoSuchEntity)", gone.Output, StringComparison.Ordinal);
    }
}

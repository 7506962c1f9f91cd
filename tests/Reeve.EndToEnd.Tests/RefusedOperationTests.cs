namespace Reeve.EndToEnd.Tests;

/// <summary>What only the linked service may do to its role, as the AWS CLI prints it to everybody else.</summary>
public sealed class RefusedOperationTests(LinkedRoleServer server) : IClassFixture<LinkedRoleServer>
{
    private const string Protected =
        $"Cannot perform the operation on the protected role '{LinkedRoleServer.RoleName}' - this role is only modifiable by AWS";

    private const string Policy = """'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'""";
    private const string Trust = """'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}'""";

    [Theory]
    [InlineData("attach-role-policy", "AttachRolePolicy", "--policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("attach-role-policy", "AttachRolePolicy", "--policy-arn arn:aws:iam::aws:policy/NoSuchPolicy")]
    [InlineData("detach-role-policy", "DetachRolePolicy", "--policy-arn arn:aws:iam::aws:policy/aws-service-role/AmazonLexBotPolicy")]
    [InlineData("put-role-policy", "PutRolePolicy", "--policy-name p --policy-document " + Policy)]
    [InlineData("delete-role-policy", "DeleteRolePolicy", "--policy-name p")]
    [InlineData("delete-role", "DeleteRole", "")]
    [InlineData("update-assume-role-policy", "UpdateAssumeRolePolicy", "--policy-document " + Trust)]
    [InlineData("put-role-permissions-boundary", "PutRolePermissionsBoundary", "--permissions-boundary arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("delete-role-permissions-boundary", "DeleteRolePermissionsBoundary", "")]
    public Task A_change_of_what_the_role_may_do_is_refused(string command, string operation, string arguments) =>
        RefusedAsync(command, operation, arguments, Protected);

    [Fact]
    public Task A_longer_session_is_refused() => RefusedAsync(
        "update-role",
        "UpdateRole",
        "--description other --max-session-duration 7200",
        $"{LinkedRoleServer.RoleName} is an AWS service linked role, max session duration cannot be changed.");

    private async Task RefusedAsync(string command, string operation, string arguments, string message)
    {
        var before = await server.DescribeRoleAsync();

        var outcome = await server.Shell.RunAsync($"aws iam {command} --role-name {LinkedRoleServer.RoleName} {arguments}");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Equal($"An error occurred (UnmodifiableEntity) when calling the {operation} operation: {message}", outcome.Output.Trim());
        Assert.Equal(before, await server.DescribeRoleAsync());
    }
}

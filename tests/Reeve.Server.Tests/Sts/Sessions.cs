namespace Reeve.Server.Tests.Sts;

/// <summary>Roles and sessions, made over the wire.</summary>
internal static class Sessions
{
    public static string Trust(string principal) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{principal}}"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>Makes a role that trusts its account and may do everything, and tells its ARN.</summary>
    public static async Task<string> AddRoleAsync(this TestServer server, TestKey by, string name, string trust)
    {
        var role = (await server.CallAsync(by, "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", Trust(trust)))).Ok();
        (await server.CallAsync(
            by, "PutRolePolicy", ("RoleName", name), ("PolicyName", "p"), ("PolicyDocument", Accounts.EverythingPolicy))).Ok();
        return role.Text("Arn");
    }

    /// <summary>Assumes a role for as long as is asked, and tells the session's key.</summary>
    public static async Task<TestKey> AssumeAsync(this TestServer server, TestKey by, string roleArn, params (string Name, string Value)[] more) =>
        KeyOf((await server.CallAsync(by, "AssumeRole", [("RoleArn", roleArn), ("RoleSessionName", "job"), .. more])).Ok());

    /// <summary>The credentials of an answer.</summary>
    public static TestKey KeyOf(WireAnswer answer) => new(answer.Text("AccessKeyId"), answer.Text("SecretAccessKey"), answer.Text("SessionToken"));
}

using System.Globalization;

namespace Reeve.EndToEnd.Tests;

public sealed class QuotaTests
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    [Fact]
    public async Task Only_service_linked_roles_exceed_the_quota_of_roles()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        using var client = new IamClient(reeve);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1000),
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken },
            async (number, _) => (await CreateRoleAsync(client, number)).Succeeded());

        var ordinary = await CreateRoleAsync(client, 1000);
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
        await shell.SucceedAsync("aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com --custom-suffix more");
        var roles = await shell.JsonAsync("aws iam list-roles");

        Assert.Equal("LimitExceeded", ordinary.Code);
        Assert.Equal("Cannot exceed quota for RolesPerAccount: 1000", ordinary.Message);
        Assert.Equal(1002, roles.GetProperty("Roles").GetArrayLength());
    }

    private static Task<IamAnswer> CreateRoleAsync(IamClient client, int number) => client.CallAsync(
        "CreateRole", ("RoleName", "role-" + number.ToString(CultureInfo.InvariantCulture)), ("AssumeRolePolicyDocument", Trust));
}

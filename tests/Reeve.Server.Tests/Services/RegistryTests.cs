namespace Reeve.Server.Tests.Services;

public sealed class RegistryTests
{
    [Fact]
    public async Task A_service_is_registered_changed_shown_and_removed()
    {
        await using var server = await TestServer.StartAsync();

        var made = await server.OperatorAsync(HttpMethod.Put, "services/" + Ledger.Service, Ledger.Manifest());
        Assert.Equal(201, made.Status);
        Assert.Equal((1, true), (Ledger.Json(made).GetProperty("version").GetInt32(), Ledger.Json(made).GetProperty("isChanged").GetBoolean()));
        Assert.Equal([$"{Ledger.Role} 1"], Ledger.Templates(Ledger.Json(made)));

        var same = await server.ApplyAsync("# said otherwise\n" + Ledger.Manifest());
        Assert.Equal((1, false), (same.GetProperty("version").GetInt32(), same.GetProperty("isChanged").GetBoolean()));

        var next = await server.ApplyAsync(Ledger.Manifest("sns:*"));
        Assert.Equal((2, true), (next.GetProperty("version").GetInt32(), next.GetProperty("isChanged").GetBoolean()));
        Assert.Equal([$"{Ledger.Role} 2"], Ledger.Templates(next));

        var renamed = await server.ApplyAsync(Ledger.Manifest("sns:*").Replace("Example Ledger", "Ledger", StringComparison.Ordinal));
        Assert.Equal(3, renamed.GetProperty("version").GetInt32());
        Assert.Equal([$"{Ledger.Role} 2"], Ledger.Templates(renamed));

        var shown = Ledger.Json(await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service));
        Assert.Equal("Ledger", shown.GetProperty("manifest").GetProperty("name").GetString());
        var reapplied = await server.ApplyAsync(shown.GetProperty("manifest").GetRawText());
        Assert.False(reapplied.GetProperty("isChanged").GetBoolean());

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "services/" + Ledger.Service)).Status);
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service), 404, "NoSuchEntity");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, "services/" + Ledger.Service), 404, "NoSuchEntity");
    }

    [Fact]
    public async Task Faults_of_a_manifest_come_all_with_their_places()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.OperatorAsync(HttpMethod.Put, "services/x.example.com", "service: x\nname: ''\n");

        Ledger.Refused(answer, 400, "MalformedManifest");
        Assert.Equal([1, 1, 1, 2], Ledger.Json(answer).GetProperty("error").GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_manifest_of_another_service_or_of_AWS_is_refused()
    {
        await using var server = await TestServer.StartAsync();

        Ledger.Refused(await server.OperatorAsync(HttpMethod.Put, "services/other.example.com", Ledger.Manifest()), 400, "ValidationError");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, "services/lex.amazonaws.com"), 409, "UnmodifiableEntity");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, "services/lex.amazonaws.com"), 409, "UnmodifiableEntity");
    }

    [Fact]
    public async Task Names_that_are_another_services_are_a_conflict()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var other = Ledger.Manifest().Replace(Ledger.Service, "other.example.com", StringComparison.Ordinal);

        Ledger.Refused(await server.OperatorAsync(HttpMethod.Put, "services/other.example.com", other), 409, "EntityAlreadyExists");
        Ledger.Refused(
            await server.OperatorAsync(HttpMethod.Put, "services/other.example.com", other.Replace(Ledger.Role, "Other", StringComparison.Ordinal)), 409, "EntityAlreadyExists");
        Ledger.Refused(
            await server.OperatorAsync(
                HttpMethod.Put,
                "services/other.example.com",
                other.Replace(Ledger.Role, "awsserviceroleforlexbots", StringComparison.Ordinal).Replace("LedgerPolicy", "Own", StringComparison.Ordinal)),
            409,
            "EntityAlreadyExists");
        Ledger.Refused(
            await server.OperatorAsync(
                HttpMethod.Put,
                "services/other.example.com",
                other.Replace(Ledger.Role, "Other", StringComparison.Ordinal).Replace("LedgerPolicy", "AmazonLexBotPolicy", StringComparison.Ordinal)),
            409,
            "EntityAlreadyExists");
    }

    [Fact]
    public async Task What_is_registered_survives_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        await server.ApplyAsync(Ledger.Manifest("sns:*"));
        await server.MakeRoleAsync();
        var key = await server.IssueKeyAsync();
        await server.OperatorAsync(HttpMethod.Put, "services/hidden", """{"all":false,"services":["lex.amazonaws.com"]}""");
        var before = (await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service)).Body;

        await server.RestartAsync();

        Assert.Equal(before, (await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service)).Body);
        Assert.Equal("""{"all":false,"services":["lex.amazonaws.com"]}""", (await server.OperatorAsync(HttpMethod.Get, "services/hidden")).Body);
        Assert.Equal(200, (await server.GetServiceApiAsync(key, "/reeve/v1/services")).Status);
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
        Assert.Equal("v2", (await server.CallAsync(server.Root, "GetPolicy", ("PolicyArn", Ledger.PolicyArn))).Ok().Text("DefaultVersionId"));
        Assert.Equal([$"{Ledger.Role} 3"], Ledger.Templates(await server.ApplyAsync(Ledger.Manifest("sns:Get*"))));
    }

    [Fact]
    public async Task Manifests_that_are_applied_at_once_follow_each_other()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());

        var applied = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => server.ApplyAsync(Ledger.Manifest($"sns:Do{number}"))));

        Assert.Equal(Enumerable.Range(2, 20), applied.Select(each => each.GetProperty("version").GetInt32()).Order());
        Assert.Equal(Enumerable.Range(2, 20).Select(version => $"{Ledger.Role} {version}").Order(StringComparer.Ordinal), applied.SelectMany(Ledger.Templates).Order(StringComparer.Ordinal));
        var role = Ledger.Json(await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service)).GetProperty("roles")[0];
        Assert.Equal(21, role.GetProperty("templateVersion").GetInt32());
    }

    [Fact]
    public async Task The_same_manifest_applied_at_once_is_one_version()
    {
        await using var server = await TestServer.StartAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.ApplyAsync(Ledger.Manifest())));

        Assert.Single(applied, each => each.GetProperty("isChanged").GetBoolean());
        Assert.All(applied, each => Assert.Equal(1, each.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task A_role_and_the_removal_of_its_service_never_both_succeed()
    {
        await using var server = await TestServer.StartAsync();
        for (var round = 0; round < 10; round++)
        {
            await server.ApplyAsync(Ledger.Manifest());
            var create = server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service));
            var remove = server.OperatorAsync(HttpMethod.Delete, "services/" + Ledger.Service);
            Assert.True(((await create).Status == 200) != ((await remove).Status == 200), $"{(await create).Body}\n{(await remove).Body}");
            if ((await create).Status == 200)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task The_list_has_registered_services_and_AWS_s()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());

        var services = Ledger.Json(await server.OperatorAsync(HttpMethod.Get, "services")).GetProperty("services").EnumerateArray().ToArray();

        Assert.Equal(Ledger.Service, services[0].GetProperty("servicePrincipal").GetString());
        Assert.Equal(1, services[0].GetProperty("version").GetInt32());
        Assert.Contains(services, service => service.GetProperty("servicePrincipal").GetString() == "lex.amazonaws.com" && !service.GetProperty("isRegistered").GetBoolean());
    }

    [Fact]
    public async Task The_schema_is_served_and_paths_and_methods_are_strict()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(Reeve.Manifests.ManifestSchema.Text, (await server.OperatorAsync(HttpMethod.Get, "services/schema")).Body);
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Post, "services"), 405, "MethodNotAllowed");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, "services/schema"), 405, "MethodNotAllowed");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, "services/a.b/diff"), 405, "MethodNotAllowed");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, "services/a.b/nothing"), 404, "NotFound");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, "services/hidden"), 405, "MethodNotAllowed");
    }
}

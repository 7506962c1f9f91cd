namespace Reeve.EndToEnd.Tests;

/// <summary>Runs the scripts in <c>boto3/</c>, each against a server of its own.</summary>
public sealed class Boto3Tests(ITestOutputHelper output)
{
    [Fact]
    public Task The_policies_of_the_guide_allow_exactly_what_it_says() => RunAsync("guide_policies");

    [Fact]
    public Task Service_linked_roles_keep_their_rules() => RunAsync("linked_roles");

    [Fact]
    public Task Users_their_policies_pages_and_waiters_work() => RunAsync("users");

    [Fact]
    public Task Policies_of_the_accounts_own_have_versions_and_conflicts() => RunAsync("policies");

    [Fact]
    public Task Groups_and_instance_profiles_work() => RunAsync("groups");

    [Fact]
    public Task Simulations_and_refusals_explain_themselves() => RunAsync("simulation");

    [Fact]
    public Task Only_good_credentials_are_accepted() => RunAsync("credentials");

    [Fact]
    public Task Providers_and_keys_live_and_die() => RunAsync("providers");

    [Fact]
    public Task Sessions_are_made_and_used() => RunAsync("sessions");

    [Fact]
    public Task Passwords_devices_last_uses_aliases_and_the_report_work() => RunAsync("user_credentials");

    [Fact]
    public Task The_details_of_an_account_are_told_in_pages() => RunAsync("authorization_details");

    [Fact]
    public Task The_calls_of_Terraforms_provider_create_plan_update_import_and_destroy() => RunAsync("terraform");

    [Fact]
    public Task Events_are_looked_up() => RunAsync("events");

    [Fact]
    public Task A_linked_service_serves_its_callers() => RunAsync("service_side");

    private async Task RunAsync(string script)
    {
        var python = await Tools.GetPythonAsync();
        await using var reeve = await ReeveProcess.StartAsync();
        var environment = new Dictionary<string, string>(AwsEnvironment.Of(reeve)) { ["AWS_MAX_ATTEMPTS"] = "1", ["PYTHONDONTWRITEBYTECODE"] = "1" };
        await using var child = ChildProcess.Start(
            python, ["-m", "unittest", "--verbose", script], Path.Combine(AppContext.BaseDirectory, "boto3"), environment);

        var exitCode = await child.WaitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(child.Errors);
        Assert.True(exitCode == 0, $"{script}.py ended with {exitCode}:\n{child.Errors}\n{reeve.Log}");
        Assert.DoesNotContain("Ran 0 tests", child.Errors, StringComparison.Ordinal);
    }
}

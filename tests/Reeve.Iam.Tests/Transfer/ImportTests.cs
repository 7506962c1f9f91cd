using Reeve.Iam.Entities;
using Reeve.Iam.Transfer;

namespace Reeve.Iam.Tests.Transfer;

public sealed class ImportTests
{
    private readonly TransferScene _scene = new();

    [Fact]
    public async Task Everything_arrives_with_its_relations()
    {
        _scene.Templates.Add("lex.amazonaws.com", "AWSServiceRoleForLexBots", _scene.Policies.Add("/aws-service-role/", "LexPolicy"));

        var report = await _scene.ImportAsync(Files.Everything);

        Assert.Equal(new ImportCounts(Users: 1, Groups: 1, Roles: 2, ServiceLinkedRoles: 1, Policies: 1, InstanceProfiles: 2), report.Carried);
        Assert.Equal(("111122223333", Scene.AccountId), (report.FileAccountId, report.AccountId));
        Assert.Empty(report.Findings);
        var account = _scene.Account;
        var alice = account.Users.Find("Alice")!; // not null: it is counted above, as what follows
        Assert.Equal(("/people/", new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero)), (alice.Path, alice.CreateDate));
        Assert.Equal(["Devs"], account.GroupsOf(alice).Select(group => group.Name));
        Assert.Equal(["arn:aws:iam::123456789012:policy/x/Ledger"], alice.AttachedPolicyArns);
        Assert.Equal("arn:aws:iam::123456789012:policy/x/Ledger", alice.PermissionsBoundaryArn);
        Assert.Equal("aws:cloudformation:stack-name", Assert.Single(alice.Tags).Key);
        Assert.Equal(Files.AllowAll, Assert.Single(alice.InlinePolicies).Document.Text);
        Assert.Equal("runner", account.InstanceProfiles.Find("runners")!.RoleName);
        var ledger = account.Policies.Find("Ledger")!;
        Assert.Equal(("v3", 5, "v5 v3"), (ledger.DefaultVersionId, ledger.LastVersion, string.Join(' ', ledger.Versions.Select(version => version.VersionId))));
        Assert.Equal(1, account.Attachments[ledger.Arn].Count);
        Assert.Equal(1, account.Boundaries[ledger.Arn].Count);
    }

    [Fact]
    public async Task Ids_are_new_and_trust_policies_mean_who_has_them()
    {
        _scene.Templates.Add("lex.amazonaws.com", "AWSServiceRoleForLexBots", _scene.Policies.Add("/aws-service-role/", "LexPolicy"));

        await _scene.ImportAsync(Files.Everything);

        var alice = _scene.Account.Users.Find("Alice")!; // not null: it was imported, as what follows
        Assert.NotEqual("AIDA2222222222222222A", alice.UniqueId);
        var runner = _scene.Account.Roles.Find("runner")!;
        Assert.Equal(new TrustedPrincipal("arn:aws:iam::123456789012:user/people/Alice", alice.UniqueId), Assert.Single(runner.TrustedPrincipals));
        Assert.Equal(("Runs things", 7200), (runner.Description, runner.MaxSessionDuration));
    }

    [Fact]
    public async Task A_service_linked_role_follows_its_template_and_one_of_an_unknown_service_is_left_out()
    {
        var arn = _scene.Policies.Add("/aws-service-role/", "ScalingPolicy");
        _scene.Templates.Add("autoscaling.amazonaws.com", "AWSServiceRoleForAutoScaling", arn, suffixAllowed: true);

        var report = await _scene.ImportAsync(Files.Roles(
            Files.Role("AWSServiceRoleForAutoScaling_Blue", path: "/aws-service-role/autoscaling.amazonaws.com/") + ","
            + Files.Role("AWSServiceRoleForAutoScalingOther", path: "/aws-service-role/autoscaling.amazonaws.com/") + ","
            + Files.Role("AWSServiceRoleForNothing", path: "/aws-service-role/nothing.amazonaws.com/")));

        var role = Assert.Single(_scene.Account.Roles.Values);
        Assert.Equal(new ServiceLink("autoscaling.amazonaws.com", "AWSServiceRoleForAutoScaling", 1), role.ServiceLink);
        Assert.Equal([arn], role.AttachedPolicyArns);
        Assert.Contains("autoscaling.amazonaws.com", role.AssumeRolePolicy.Text, StringComparison.Ordinal);
        Assert.Equal(["AWSServiceRoleForAutoScalingOther", "AWSServiceRoleForNothing"], LeftOut(report));
    }

    [Fact]
    public async Task Policies_that_are_not_here_are_not_attached()
    {
        var linked = _scene.Policies.Add("/aws-service-role/", "LexPolicy");
        var known = _scene.Policies.Add("/", "ReadOnlyAccess");

        var report = await _scene.ImportAsync(Files.Roles(Files.Role("r", more: $$"""
            ,"AttachedManagedPolicies":[{"PolicyArn":"{{known}}"},{"PolicyArn":"{{linked}}"},{"PolicyArn":"arn:aws:iam::aws:policy/Future"},
             {"PolicyArn":"arn:aws:iam::111122223333:policy/Gone"},{"PolicyArn":"nonsense"}]
            """)));

        Assert.Equal([known], Assert.Single(_scene.Account.Roles.Values).AttachedPolicyArns);
        Assert.Equal(4, LeftOut(report).Length);
        Assert.Contains(report.Findings, finding => finding.Sentence.Contains("archive of AWS's policies", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_loses_the_boundary_is_not_carried()
    {
        var bounded = """{"UserName":"u","Arn":"arn:aws:iam::111122223333:user/u","PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::aws:policy/Gone"}}""";

        var report = await _scene.ImportAsync(Files.Users(bounded));

        Assert.Equal(0, _scene.Account.Users.Count);
        Assert.Equal(["u"], LeftOut(report));
    }

    [Fact]
    public async Task What_is_not_valid_is_left_out_and_told()
    {
        const string Bad = """{"Version":"2012-10-17","Statement":[{"Effect":"Perhaps","Action":"*","Resource":"*"}]}""";

        var report = await _scene.ImportAsync($$"""
            {
              "UserDetailList": [{ "UserName": "no good", "Arn": "" }, { "UserName": "u", "UserPolicyList": [{ "PolicyName": "p", "PolicyDocument": {{Bad}} }] }, { "UserName": "U" }, null],
              "RoleDetailList": [{{Files.Role("r", Bad, more: ""","InstanceProfileList":[{"InstanceProfileName":"i"}]""")}}],
              "Policies": [
                { "PolicyName": "half", "Arn": "arn:aws:iam::111122223333:policy/half", "DefaultVersionId": "v1",
                  "PolicyVersionList": [{ "VersionId": "v1", "Document": {{Files.AllowAll}} }, { "VersionId": "v2", "Document": {{Bad}} }] },
                { "PolicyName": "none", "Arn": "arn:aws:iam::111122223333:policy/none", "DefaultVersionId": "v2",
                  "PolicyVersionList": [{ "VersionId": "v1", "Document": {{Files.AllowAll}} }, { "VersionId": "v2", "Document": {{Bad}} }] }]
            }
            """);

        Assert.Empty(Assert.Single(_scene.Account.Users.Values).InlinePolicies);
        Assert.Equal(0, _scene.Account.Roles.Count);
        Assert.Null(Assert.Single(_scene.Account.InstanceProfiles.Values).RoleName);
        Assert.Equal("v1", Assert.Single(Assert.Single(_scene.Account.Policies.Values).Versions).VersionId);
        Assert.Equal(["U", "half", "i", "no good", "none", "none", "r", "u"], LeftOut(report));
    }

    [Fact]
    public async Task A_trust_in_who_is_not_here_stays_and_is_noted()
    {
        var report = await _scene.ImportAsync(Files.Roles(
            Files.Role("a", Files.Trust("arn:aws:iam::999988887777:root")) + ","
            + Files.Role("b", Files.Trust("arn:aws:iam::111122223333:user/gone")) + ","
            + Files.Role("c", Files.Trust("arn:aws:iam::111122223333:role/a"))));

        Assert.Equal(["a", "b"], report.Findings.Select(finding => finding.Name));
        Assert.DoesNotContain(report.Findings, finding => finding.IsLeftOut);
        Assert.Single(_scene.Account.Roles.Find("c")!.TrustedPrincipals); // not null: all are carried
        Assert.Empty(_scene.Account.Roles.Find("b")!.TrustedPrincipals);
    }

    [Fact]
    public async Task Roles_that_share_a_trust_policy_trust_the_same_and_are_noted_each()
    {
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:user/Alice","arn:aws:iam::111122223333:user/gone"]},"Action":"sts:AssumeRole"}]}""";

        var report = await _scene.ImportAsync($$"""
            { "UserDetailList": [{ "UserName": "Alice", "Arn": "arn:aws:iam::111122223333:user/Alice" }],
              "RoleDetailList": [{{Files.Role("a", trust)}}, {{Files.Role("b", trust)}}] }
            """);

        Assert.Equal(["a", "b"], report.Findings.Select(finding => finding.Name));
        var alice = Assert.Single(_scene.Account.Users.Values);
        Assert.All(_scene.Account.Roles.Values, role => Assert.Equal(alice.UniqueId, Assert.Single(role.TrustedPrincipals).UniqueId));
    }

    [Fact]
    public async Task More_than_the_quotas_is_carried_and_noted()
    {
        _scene.Account = _scene.Account with { Quotas = new() { Roles = 1 } };

        var report = await _scene.ImportAsync(Files.Roles(Files.Role("a") + "," + Files.Role("b")));

        Assert.Equal(2, _scene.Account.Roles.Count);
        Assert.Equal("It has 2 roles; the quota here is 1, so none can be added.", Assert.Single(report.Findings).Sentence);
    }

    [Fact]
    public async Task A_name_that_is_taken_refuses_everything()
    {
        await _scene.ImportAsync(Files.Users("""{"UserName":"Alice"}"""));
        var before = _scene.Account;

        var refused = Assert.IsType<Result<ImportReport>.Failed>(await _scene.TryAsync(Files.Users("""{"UserName":"new"},{"UserName":"ALICE"}""")));

        Assert.Equal(
            ("EntityAlreadyExists", 409, "Nothing is imported: the account 123456789012 already has the user ALICE."),
            (refused.Error.Code, refused.Error.HttpStatus, refused.Error.Message));
        Assert.Same(before, _scene.Account);
    }

    [Fact]
    public async Task Account_ids_in_documents_are_replaced_unless_they_are_to_stay()
    {
        var file = Files.Roles(Files.Role("r", Files.Trust("arn:aws:iam::111122223333:root")));
        var kept = new TransferScene();

        Assert.Equal(1, (await _scene.ImportAsync(file)).RewrittenDocuments);
        Assert.Equal(0, (await kept.ImportAsync(file, new() { KeepsAccountId = true })).RewrittenDocuments);

        Assert.Equal(Files.Trust("arn:aws:iam::123456789012:root"), Assert.Single(_scene.Account.Roles.Values).AssumeRolePolicy.Text);
        Assert.Equal(Files.Trust("arn:aws:iam::111122223333:root"), Assert.Single(kept.Account.Roles.Values).AssumeRolePolicy.Text);
    }

    [Fact]
    public async Task Nothing_is_tied_to_what_was_here_before_under_the_name_of_what_was_left_out()
    {
        await _scene.ImportAsync($$"""
            { "GroupDetailList": [{ "GroupName": "admins" }], "RoleDetailList": [{{Files.Role("r")}}],
              "Policies": [{ "PolicyName": "all", "Arn": "arn:aws:iam::111122223333:policy/all", "DefaultVersionId": "v1",
                "PolicyVersionList": [{ "VersionId": "v1", "Document": {{Files.AllowAll}} }] }] }
            """);

        var report = await _scene.ImportAsync($$"""
            { "UserDetailList": [{ "UserName": "u", "Arn": "arn:aws:iam::111122223333:user/u", "GroupList": ["Admins"],
                "AttachedManagedPolicies": [{ "PolicyArn": "arn:aws:iam::111122223333:policy/all" }] }],
              "RoleDetailList": [{{Files.Role("R", "\"\"", more: ""","InstanceProfileList":[{"InstanceProfileName":"i"}]""")}}] }
            """);

        var user = Assert.Single(_scene.Account.Users.Values);
        Assert.Empty(user.GroupIds);
        Assert.Empty(user.AttachedPolicyArns);
        Assert.Null(Assert.Single(_scene.Account.InstanceProfiles.Values).RoleName);
        Assert.Equal(["R", "i", "u", "u"], LeftOut(report));
    }

    private static string[] LeftOut(ImportReport report) =>
        [.. report.Findings.Where(finding => finding.IsLeftOut).Select(finding => finding.Name).Order(StringComparer.Ordinal)];
}

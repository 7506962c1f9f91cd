using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.LastAccessed;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.LastAccessed;

/// <summary>Reports on last accesses: which services a subject could reach, and when it last tried to.</summary>
public sealed class ServiceLastAccessedTests
{
    private const string Ann = "arn:aws:iam::123456789012:user/ann";

    private readonly Scene _scene = new() { Actions = new FewActions("ec2", "iam", "s3", "sts") };
    private readonly DateTimeOffset _start;

    public ServiceLastAccessedTests()
    {
        _start = _scene.Clock.GetUtcNow();
        _scene.AddUser("ann");
        _scene.Do(new PutUserPolicy(), new() { UserName = "ann", PolicyName = "p", PolicyDocument = Documents.Identity("iam:*") });
    }

    [Fact]
    public void Every_service_that_the_policies_allow_is_told_used_or_not()
    {
        _scene.Do(new PutUserPolicy(), new() { UserName = "ann", PolicyName = "q", PolicyDocument = Documents.Identity("s3:GetObject") });
        Use("ann", "iam:ListUsers");

        var report = Report(Ann);

        Assert.Equal(("COMPLETED", "SERVICE_LEVEL", _start, _start), (report.JobStatus, report.JobType, report.JobCreationDate, report.JobCompletionDate));
        Assert.Equal(["iam", "s3"], report.ServicesLastAccessed.Select(service => service.ServiceNamespace));
        var (iam, s3) = (report.ServicesLastAccessed[0], report.ServicesLastAccessed[1]);
        Assert.Equal(("AWS iam", _start, Ann, "us-east-1", 1), (iam.ServiceName, iam.LastAuthenticated, iam.LastAuthenticatedEntity, iam.LastAuthenticatedRegion, iam.TotalAuthenticatedEntities));
        Assert.Equal(("AWS s3", null, null, null, 0), (s3.ServiceName, s3.LastAuthenticated, s3.LastAuthenticatedEntity, s3.LastAuthenticatedRegion, s3.TotalAuthenticatedEntities));
        Assert.True(iam.TrackedActionsLastAccessed.IsDefault);
    }

    [Fact]
    public void A_service_that_was_tried_without_permission_is_not_among_them()
    {
        Use("ann", "ec2:RunInstances", isDenied: true);

        Assert.Equal(["iam"], Report(Ann).ServicesLastAccessed.Select(service => service.ServiceNamespace));
    }

    [Fact]
    public void A_service_that_no_reference_knows_is_told_once_it_is_used()
    {
        _scene.Do(new PutUserPolicy(), new() { UserName = "ann", PolicyName = "q", PolicyDocument = Documents.Identity("ledger:*") });
        Assert.Equal(["iam"], Report(Ann).ServicesLastAccessed.Select(service => service.ServiceNamespace));

        Use("ann", "ledger:CreateLedger");

        Assert.Equal("ledger", Report(Ann).ServicesLastAccessed[1].ServiceName);
    }

    [Fact]
    public void An_action_report_tells_each_action_that_was_tried_denied_or_not()
    {
        Use("ann", "iam:ListUsers");
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        Use("ann", "iam:GetRole", isDenied: true, region: "eu-west-1");
        Use("ann", "iam:PassRole");

        var report = Report(Ann, "ACTION_LEVEL");

        var iam = Assert.Single(report.ServicesLastAccessed);
        Assert.Equal("ACTION_LEVEL", report.JobType);
        Assert.Equal(
            [new("GetRole", Ann, _start.AddMinutes(1), "eu-west-1"), new TrackedActionLastAccessedShape("ListUsers", Ann, _start, "us-east-1")],
            iam.TrackedActionsLastAccessed);
        Assert.Equal((_start.AddMinutes(1), "eu-west-1"), (iam.LastAuthenticated, iam.LastAuthenticatedRegion));
    }

    [Fact]
    public void What_is_older_than_four_hundred_days_is_not_told()
    {
        Use("ann", "iam:ListUsers");
        _scene.Clock.Advance(TimeSpan.FromDays(400));
        Assert.NotNull(Report(Ann).ServicesLastAccessed[0].LastAuthenticated);

        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Report(Ann).ServicesLastAccessed[0].LastAuthenticated);
    }

    [Fact]
    public void A_group_is_used_by_its_members_and_a_policy_by_all_to_whom_it_comes()
    {
        var policy = _scene.Do(new CreatePolicy(), new() { PolicyName = "all", PolicyDocument = Documents.Identity("sts:*") }).Policy.Arn;
        _scene.Do(new CreateGroup(), new() { GroupName = "team" });
        _scene.Do(new AttachGroupPolicy(), new() { GroupName = "team", PolicyArn = policy });
        _scene.AddUser("bob");
        _scene.AddUser("eve");
        _scene.AddRole("job");
        _scene.Do(new AttachRolePolicy(), new() { RoleName = "job", PolicyArn = policy });
        _scene.Do(new AddUserToGroup(), new() { GroupName = "team", UserName = "ann" });
        _scene.Do(new AddUserToGroup(), new() { GroupName = "team", UserName = "bob" });
        Use("ann", "sts:GetCallerIdentity");
        Use("eve", "sts:GetCallerIdentity");
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        UseById(_scene.Role("job").UniqueId, "sts:AssumeRole");

        var ofGroup = Assert.Single(Report("arn:aws:iam::123456789012:group/team").ServicesLastAccessed);
        var ofPolicy = Assert.Single(Report(policy).ServicesLastAccessed);

        Assert.Equal((Ann, 1), (ofGroup.LastAuthenticatedEntity, ofGroup.TotalAuthenticatedEntities));
        Assert.Equal(("arn:aws:iam::123456789012:role/job", 2), (ofPolicy.LastAuthenticatedEntity, ofPolicy.TotalAuthenticatedEntities));
        Assert.Equal(["iam", "sts"], Report(Ann).ServicesLastAccessed.Select(service => service.ServiceNamespace));
        Assert.Equal(
            [new("ROLE", "job", _start.AddMinutes(1)), new("USER", "ann", _start), ("USER", "bob", (DateTimeOffset?)null)],
            Entities(policy, "sts").EntityDetailsList.Select(entity => (entity.EntityInfo.Type, entity.EntityInfo.Name, entity.LastAuthenticated)));
    }

    [Fact]
    public void Entities_have_all_that_names_them()
    {
        _scene.AddUser("bob", "/team/");
        _scene.Do(new PutUserPolicy(), new() { UserName = "bob", PolicyName = "p", PolicyDocument = Documents.Identity("iam:*") });
        var arn = "arn:aws:iam::123456789012:user/team/bob";

        var told = Assert.Single(Entities(arn, "iam").EntityDetailsList);

        Assert.Equal(new EntityInfoShape(arn, "bob", "USER", _scene.User("bob").UniqueId, "/team/"), told.EntityInfo);
        Assert.Empty(Entities(arn, "s3").EntityDetailsList);
    }

    [Fact]
    public void Both_lists_are_told_in_pages_that_miss_nothing()
    {
        _scene.Do(new PutUserPolicy(), new() { UserName = "ann", PolicyName = "p", PolicyDocument = Documents.AllowAll });
        var job = Generate(Ann);
        var services = new List<string>();
        string? marker = null;
        do
        {
            var page = _scene.Read(new GetServiceLastAccessedDetails(), new() { JobId = job, MaxItems = 3, Marker = marker });
            services.AddRange(page.ServicesLastAccessed.Select(service => service.ServiceNamespace));
            marker = page.Marker;
            Assert.Equal(marker is not null, page.IsTruncated);
        }
        while (marker is not null);

        Assert.Equal(["ec2", "iam", "s3", "sts"], services);
        Assert.Equal("ValidationError", _scene.RefuseRead(new GetServiceLastAccessedDetails(), new() { JobId = job, Marker = "made-up" }).Code);
    }

    [Fact]
    public void Entities_come_in_pages_with_the_latest_first()
    {
        var policy = _scene.Do(new CreatePolicy(), new() { PolicyName = "all", PolicyDocument = Documents.Identity("sts:*") }).Policy.Arn;
        foreach (var name in (string[])["u1", "u2", "u3"])
        {
            _scene.AddUser(name);
            _scene.Do(new AttachUserPolicy(), new() { UserName = name, PolicyArn = policy });
            Use(name, "sts:GetCallerIdentity");
            _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var job = Generate(policy);
        var first = _scene.Read(new GetServiceLastAccessedDetailsWithEntities(), new() { JobId = job, ServiceNamespace = "sts", MaxItems = 2 });
        var second = _scene.Read(new GetServiceLastAccessedDetailsWithEntities(), new() { JobId = job, ServiceNamespace = "sts", Marker = first.Marker });

        Assert.Equal(["u3", "u2"], first.EntityDetailsList.Select(entity => entity.EntityInfo.Name));
        Assert.Equal((true, "u1", false), (first.IsTruncated, Assert.Single(second.EntityDetailsList).EntityInfo.Name, second.IsTruncated));
    }

    [Fact]
    public void A_report_is_only_for_who_asked_for_it()
    {
        var job = Generate(Ann);
        _scene.CallAs("ann");

        var expected = IamErrors.NoSuchEntity($"The report with job id {job} cannot be found.");
        Assert.Equal(expected, _scene.RefuseRead(new GetServiceLastAccessedDetails(), new() { JobId = job }));
        Assert.Equal(expected, _scene.RefuseRead(new GetServiceLastAccessedDetailsWithEntities(), new() { JobId = job, ServiceNamespace = "iam" }));

        _scene.AddRole("job");
        _scene.Caller = Session("one");
        var ofSession = Generate(Ann);
        Assert.Equal("COMPLETED", _scene.Read(new GetServiceLastAccessedDetails(), new() { JobId = ofSession }).JobStatus);
        _scene.Caller = Session("other");
        Assert.Equal("NoSuchEntity", _scene.RefuseRead(new GetServiceLastAccessedDetails(), new() { JobId = ofSession }).Code);
    }

    [Fact]
    public void A_report_on_what_is_gone_has_failed_also_when_there_is_another_of_the_name()
    {
        _scene.AddUser("bob");
        var job = Generate("arn:aws:iam::123456789012:user/bob");
        _scene.Do(new DeleteUser(), new() { UserName = "bob" });
        var gone = _scene.Read(new GetServiceLastAccessedDetails(), new() { JobId = job });
        Assert.Equal(("FAILED", new ErrorDetailsShape("The user with name bob cannot be found.", "NoSuchEntity")), (gone.JobStatus, gone.Error));
        Assert.Empty(gone.ServicesLastAccessed);

        _scene.AddUser("bob");
        var again = _scene.Read(new GetServiceLastAccessedDetailsWithEntities(), new() { JobId = job, ServiceNamespace = "iam" });
        Assert.Equal(("FAILED", "NoSuchEntity"), (again.JobStatus, again.Error?.Code));
    }

    [Fact]
    public void Reports_are_kept_for_seven_days_and_a_thousand_of_them()
    {
        var first = Generate(Ann);
        _scene.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal("NoSuchEntity", _scene.RefuseRead(new GetServiceLastAccessedDetails(), new() { JobId = first }).Code);
        var second = Generate(Ann);
        Assert.Single(_scene.Account.AccessReports);

        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var report = 0; report < AccessReports.Most; report++)
        {
            Generate(Ann);
        }

        Assert.Equal(AccessReports.Most, _scene.Account.AccessReports.Count);
        Assert.DoesNotContain(second, _scene.Account.AccessReports.Keys);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/nobody", "NoSuchEntity")]
    [InlineData("arn:aws:iam::123456789012:user/Ann", "NoSuchEntity")]
    [InlineData("arn:aws:iam::210987654321:user/ann", "NoSuchEntity")]
    [InlineData("arn:aws:iam::123456789012:policy/nothing", "NoSuchEntity")]
    [InlineData("arn:aws:iam::123456789012:root", "InvalidInput")]
    [InlineData("arn:aws:s3:::bucket-of-ann", "InvalidInput")]
    [InlineData("ann-ann-ann-ann-ann-ann", "InvalidInput")]
    public void An_arn_of_nothing_is_refused(string arn, string code) =>
        Assert.Equal(code, _scene.Refuse(new GenerateServiceLastAccessedDetails(), new() { Arn = arn }).Code);

    [Fact]
    public void Asking_is_authorized_on_what_is_asked_about()
    {
        _scene.Do(new TagUser(), new() { UserName = "ann", Tags = [new Tag("team", "red")] });

        var target = new GenerateServiceLastAccessedDetails().Target(_scene.Account, new() { Arn = Ann }, _scene.Context);

        Assert.Equal(Ann, target.Resource);
        Assert.Equal([new Tag("team", "red")], target.ResourceTags);
    }

    [Fact]
    public void Organizations_are_answered_that_there_are_none()
    {
        var expected = "The account 123456789012 is in no organization: there are none in Reeve. Ask for the report of a user, role or policy.";

        Assert.Equal(expected, _scene.RefuseRead(new GenerateOrganizationsAccessReport(), new() { EntityPath = "o-a1b2c3d4e5/r-f6g7" }).Message);
        Assert.Equal(expected, _scene.RefuseRead(new GetOrganizationsAccessReport(), new() { JobId = "00000000-0000-0000-0000-000000000000" }).Message);
    }

    [Fact]
    public void A_role_tells_when_its_sessions_last_called_anything()
    {
        _scene.AddRole("job");
        Assert.Equal(new RoleLastUsedShape(), _scene.Read(new GetRole(), new() { RoleName = "job" }).Role.RoleLastUsed);

        UseById(_scene.Role("job").UniqueId, "iam:ListUsers");

        Assert.Equal(
            new RoleLastUsedShape { LastUsedDate = _start, Region = "us-east-1" }, _scene.Read(new GetRole(), new() { RoleName = "job" }).Role.RoleLastUsed);
    }

    private Caller.RoleSession Session(string name) => new(Scene.AccountId, "ASIASESSIONSESSION22", _scene.Role("job"), name, null);

    private string Generate(string arn, string? granularity = null) =>
        _scene.Do(new GenerateServiceLastAccessedDetails(), new() { Arn = arn, Granularity = granularity }).JobId;

    private GetServiceLastAccessedDetailsResponse Report(string arn, string? granularity = null) =>
        _scene.Read(new GetServiceLastAccessedDetails(), new() { JobId = Generate(arn, granularity) });

    private GetServiceLastAccessedDetailsWithEntitiesResponse Entities(string arn, string service) =>
        _scene.Read(new GetServiceLastAccessedDetailsWithEntities(), new() { JobId = Generate(arn), ServiceNamespace = service });

    private void Use(string user, string action, bool isDenied = false, string region = "us-east-1") =>
        UseById(_scene.User(user).UniqueId, action, isDenied, region);

    private void UseById(string id, string action, bool isDenied = false, string region = "us-east-1") =>
        _scene.LastUses.Actions.Note(Scene.AccountId, id, action, _scene.Clock.GetUtcNow(), region, isDenied);
}

using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Policies;

/// <summary>What uses a policy, and which policies grant access to a service.</summary>
public sealed class PolicyEntitiesTests
{
    private readonly Scene _scene = new();
    private readonly string _arn;

    public PolicyEntitiesTests()
    {
        _arn = _scene.Do(new CreatePolicy(), new() { PolicyName = "Shared", PolicyDocument = Documents.Identity("s3:GetObject") }).Policy.Arn;
        _scene.Do(new CreateGroup(), new() { GroupName = "Devs", Path = "/x/" });
        _scene.AddUser("Alice", "/x/");
        _scene.AddUser("Bob");
        _scene.AddRole("Job", "/x/");
        _scene.Do(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = _arn });
        _scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = _arn });
        _scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "Bob", PermissionsBoundary = _arn });
        _scene.Do(new AttachRolePolicy(), new() { RoleName = "Job", PolicyArn = _arn });
        _scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Job", PermissionsBoundary = _arn });
    }

    [Fact]
    public void Whoever_has_a_policy_is_listed_once_with_name_and_id()
    {
        var answer = _scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn });

        Assert.Equal(("Devs", _scene.Account.Groups.Find("Devs")?.UniqueId), (answer.PolicyGroups.Single().GroupName, answer.PolicyGroups[0].GroupId));
        Assert.Equal(["Alice", "Bob"], answer.PolicyUsers.Select(user => user.UserName));
        Assert.Equal(_scene.User("Alice").UniqueId, answer.PolicyUsers[0].UserId);
        Assert.Equal(("Job", _scene.Role("Job").UniqueId), (answer.PolicyRoles.Single().RoleName, answer.PolicyRoles[0].RoleId));
        Assert.False(answer.IsTruncated);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pages_of_any_size_join_to_the_whole(int size)
    {
        var found = new List<string>();
        for (string? marker = null; ;)
        {
            var page = _scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn, MaxItems = size, Marker = marker });
            found.AddRange(page.PolicyGroups.Select(group => group.GroupName).Concat(page.PolicyUsers.Select(user => user.UserName)).Concat(page.PolicyRoles.Select(role => role.RoleName)));
            if ((marker = page.Marker) is null)
            {
                break;
            }
        }

        Assert.Equal(["Devs", "Alice", "Bob", "Job"], found);
    }

    [Fact]
    public void Whom_a_policy_bounds_and_who_has_it_come_in_one_order()
    {
        foreach (var name in (string[])["Zoe", "amy", "Carl"])
        {
            _scene.AddUser(name);
            _scene.Do(new PutUserPermissionsBoundary(), new() { UserName = name, PermissionsBoundary = _arn });
        }

        _scene.Do(new AttachUserPolicy(), new() { UserName = "Carl", PolicyArn = _arn });

        Assert.Equal(
            ["Alice", "amy", "Bob", "Carl", "Zoe"],
            _scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn }).PolicyUsers.Select(user => user.UserName));
    }

    [Fact]
    public void The_rest_of_the_account_costs_nothing()
    {
        var small = BytesOfReading();
        for (var number = 0; number < 4000; number++)
        {
            _scene.Account = _scene.Account.With(_scene.User("Bob") with
            {
                Name = "Other" + Samples.Number(number),
                UniqueId = "AIDA" + Samples.Number(number),
                PermissionsBoundaryArn = null,
            });
        }

        Assert.InRange(BytesOfReading(), 0, 2 * small); // a walk makes something of each user
    }

    [Theory]
    [InlineData(null, null, null, "Devs Alice Bob Job")]
    [InlineData("User", null, null, "Alice Bob")]
    [InlineData("Group", null, null, "Devs")]
    [InlineData("Role", null, null, "Job")]
    [InlineData("LocalManagedPolicy", null, null, "Devs Alice Bob Job")]
    [InlineData("AWSManagedPolicy", null, null, "")]
    [InlineData(null, "/x/", null, "Devs Alice Job")]
    [InlineData(null, null, "PermissionsPolicy", "Devs Alice Job")]
    [InlineData(null, null, "PermissionsBoundary", "Bob Job")]
    [InlineData("Role", "/x/", "PermissionsBoundary", "Job")]
    public void Filters_narrow_the_list(string? entity, string? path, string? usage, string expected) => Assert.Equal(
        expected, Names(_scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn, EntityFilter = entity, PathPrefix = path, PolicyUsageFilter = usage })));

    [Fact]
    public void Pages_go_on_from_one_kind_to_the_next()
    {
        List<string> names = [];
        string? marker = null;
        do
        {
            var page = _scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn, MaxItems = 1, Marker = marker });
            names.Add(Names(page));
            marker = page.Marker;
        }
        while (marker is not null && names.Count < 10);

        Assert.Equal(["Devs", "Alice", "Bob", "Job"], names);
    }

    [Fact]
    public void A_policy_that_nothing_uses_has_no_entities()
    {
        var unused = _scene.Policies.Add("/", "ReadOnlyAccess");

        Assert.Equal("", Names(_scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = unused })));
    }

    [Fact]
    public void The_policies_that_grant_a_service_are_those_of_the_user_and_of_its_groups()
    {
        _scene.Do(new AddUserToGroup(), new() { GroupName = "Devs", UserName = "Alice" });
        _scene.Do(new PutGroupPolicy(), new() { GroupName = "Devs", PolicyName = "queues", PolicyDocument = Documents.Identity("sqs:*") });
        _scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "own", PolicyDocument = Documents.Identity("S3:List*") });

        var answer = _scene.Read(new ListPoliciesGrantingServiceAccess(), new()
        {
            Arn = "arn:aws:iam::123456789012:user/x/Alice",
            ServiceNamespaces = ["s3", "sqs", "ec2", "s3"],
        });

        Assert.Equal(["s3", "sqs", "ec2"], answer.PoliciesGrantingServiceAccess.Select(service => service.ServiceNamespace));
        Assert.Equal(
            [
                new GrantingPolicyShape { PolicyName = "own", PolicyType = "INLINE", EntityType = "USER", EntityName = "Alice" },
                new GrantingPolicyShape { PolicyName = "Shared", PolicyType = "MANAGED", PolicyArn = _arn },
            ],
            answer.PoliciesGrantingServiceAccess[0].Policies);
        Assert.Equal(
            [new GrantingPolicyShape { PolicyName = "queues", PolicyType = "INLINE", EntityType = "GROUP", EntityName = "Devs" }],
            answer.PoliciesGrantingServiceAccess[1].Policies);
        Assert.Empty(answer.PoliciesGrantingServiceAccess[2].Policies);
    }

    [Fact]
    public void More_than_a_hundred_services_are_answered_in_pages()
    {
        ListPoliciesGrantingServiceAccessRequest Request(string? marker) => new()
        {
            Arn = "arn:aws:iam::123456789012:role/x/Job",
            ServiceNamespaces = [.. Enumerable.Range(0, 150).Select(number => "s" + Samples.Number(number))],
            Marker = marker,
        };

        var first = _scene.Read(new ListPoliciesGrantingServiceAccess(), Request(null));
        var second = _scene.Read(new ListPoliciesGrantingServiceAccess(), Request(first.Marker));

        Assert.Equal((100, true), (first.PoliciesGrantingServiceAccess.Length, first.IsTruncated));
        Assert.Equal((50, false), (second.PoliciesGrantingServiceAccess.Length, second.IsTruncated));
        Assert.Equal("s100", second.PoliciesGrantingServiceAccess[0].ServiceNamespace);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/Gone", "NoSuchEntity", "The user with name Gone cannot be found.")]
    [InlineData("arn:aws:iam::123456789012:group/Gone", "NoSuchEntity", "The group with name Gone cannot be found.")]
    [InlineData("arn:aws:iam::123456789012:role/Job", "NoSuchEntity", "The role with name Job cannot be found.")]
    [InlineData("arn:aws:iam::210987654321:user/Bob", "NoSuchEntity", "The user with name Bob cannot be found.")]
    [InlineData("arn:aws:iam::123456789012:policy/Bob", "InvalidInput", "ARN arn:aws:iam::123456789012:policy/Bob is not valid.")]
    public void Whom_the_account_does_not_have_is_told(string arn, string code, string message)
    {
        var error = _scene.RefuseRead(new ListPoliciesGrantingServiceAccess(), new() { Arn = arn, ServiceNamespaces = ["s3"] });

        Assert.Equal((code, message), (error.Code, error.Message));
    }

    private static string Names(ListEntitiesForPolicyResponse answer) => string.Join(
        ' ',
        [
            .. answer.PolicyGroups.Select(group => group.GroupName),
            .. answer.PolicyUsers.Select(user => user.UserName),
            .. answer.PolicyRoles.Select(role => role.RoleName),
        ]);

    private long BytesOfReading()
    {
        _scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn });
        var before = GC.GetAllocatedBytesForCurrentThread();
        _scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = _arn });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Policies;

/// <summary>The managed policies of an account's own.</summary>
public sealed class OwnPolicyTests
{
    private const string Arn = "arn:aws:iam::123456789012:policy/app/Deploy";
    private const string Absent = "arn:aws:iam::123456789012:policy/Gone";

    [Fact]
    public void A_created_policy_is_answered_without_description_and_read_with_it()
    {
        var scene = new Scene();

        var created = scene.Do(new CreatePolicy(), new()
        {
            PolicyName = "Deploy",
            Path = "/app/",
            PolicyDocument = Documents.AllowAll,
            Description = "What deployment does",
            Tags = [new("team", "blue"), new("Team", "red")],
        }).Policy;
        var read = scene.Read(new GetPolicy(), new() { PolicyArn = Arn }).Policy;

        Assert.Equal((Arn, "Deploy", "/app/", "v1"), (created.Arn, created.PolicyName, created.Path, created.DefaultVersionId));
        Assert.Matches("^ANPA[A-Z2-7]{17}$", created.PolicyId);
        Assert.Equal((0, 0, true), (created.AttachmentCount, created.PermissionsBoundaryUsageCount, created.IsAttachable));
        Assert.Equal((scene.Clock.GetUtcNow(), scene.Clock.GetUtcNow()), (created.CreateDate, created.UpdateDate));
        Assert.Null(created.Description);
        Assert.Equal(["team", "Team"], created.Tags.Select(tag => tag.Key)); // as given; those who ask later get AWS's order
        Assert.Equal("What deployment does", read.Description);
        Assert.Equal(["Team", "team"], read.Tags.Select(tag => tag.Key));
    }

    [Fact]
    public void Without_tags_creating_shows_none_and_reading_an_empty_list()
    {
        var scene = new Scene();

        var created = scene.Do(new CreatePolicy(), new() { PolicyName = "Deploy", Path = "/app/", PolicyDocument = Documents.AllowAll }).Policy;

        Assert.True(created.Tags.IsDefault);
        Assert.Equal([], scene.Read(new GetPolicy(), new() { PolicyArn = Arn }).Policy.Tags);
    }

    [Fact]
    public void A_name_is_taken_in_whatever_case_and_below_whatever_path()
    {
        var scene = Prepared();

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "A policy called DEPLOY already exists. Duplicate names are not allowed."),
            scene.Refuse(new CreatePolicy(), new() { PolicyName = "DEPLOY", Path = "/x/", PolicyDocument = Documents.AllowAll }));
    }

    [Fact]
    public void An_ARN_in_another_case_or_with_another_path_is_no_policy()
    {
        var scene = Prepared();

        Assert.Equal("NoSuchEntity", scene.RefuseRead(new GetPolicy(), new() { PolicyArn = "arn:aws:iam::123456789012:policy/app/DEPLOY" }).Code);
        Assert.Equal("NoSuchEntity", scene.RefuseRead(new GetPolicy(), new() { PolicyArn = "arn:aws:iam::123456789012:policy/Deploy" }).Code);
        Assert.Equal("NoSuchEntity", scene.RefuseRead(new GetPolicy(), new() { PolicyArn = "arn:aws:iam::210987654321:policy/app/Deploy" }).Code);
    }

    [Fact]
    public void A_document_must_be_valid_and_of_6144_characters_at_most_and_white_space_does_not_count()
    {
        var scene = Prepared();
        var tooLarge = new IamError("LimitExceeded", 409, "Cannot exceed quota for PolicySize: 6144");

        Assert.Equal(
            new IamError("MalformedPolicyDocument", 400, "Syntax errors in policy."),
            scene.Refuse(new CreatePolicy(), new() { PolicyName = "New", PolicyDocument = Documents.NoJson }));
        Assert.Equal("MalformedPolicyDocument", scene.Refuse(new CreatePolicyVersion(), new() { PolicyArn = Arn, PolicyDocument = Documents.TrustEc2 }).Code);
        Assert.Equal(tooLarge, scene.Refuse(new CreatePolicy(), new() { PolicyName = "New", PolicyDocument = Documents.OfSize(6145) }));
        Assert.Equal(tooLarge, scene.Refuse(new CreatePolicyVersion(), new() { PolicyArn = Arn, PolicyDocument = Documents.OfSize(6145) }));
        scene.Do(new CreatePolicy(), new() { PolicyName = "New", PolicyDocument = Documents.OfSize(6144) });
    }

    [Fact]
    public void An_account_has_as_many_policies_as_its_quota()
    {
        var scene = Prepared();
        scene.Account = scene.Account with { Quotas = new() { Policies = 1 } };

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for PoliciesPerAccount: 1"),
            scene.Refuse(new CreatePolicy(), new() { PolicyName = "New", PolicyDocument = Documents.AllowAll }));
    }

    [Fact]
    public void A_policy_in_use_is_not_deleted()
    {
        var scene = Prepared();
        var expected = new IamError("DeleteConflict", 409, "Cannot delete a policy attached to entities.");
        scene.AddUser("Alice");
        scene.AddRole("Job");

        scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = Arn });
        Assert.Equal(expected, scene.Refuse(new DeletePolicy(), new() { PolicyArn = Arn }));
        scene.Do(new DetachUserPolicy(), new() { UserName = "Alice", PolicyArn = Arn });
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Job", PermissionsBoundary = Arn });
        Assert.Equal(expected, scene.Refuse(new DeletePolicy(), new() { PolicyArn = Arn }));
        scene.Do(new DeleteRolePermissionsBoundary(), new() { RoleName = "Job" });
        scene.Do(new DeletePolicy(), new() { PolicyArn = Arn });

        Assert.Equal(new IamError("NoSuchEntity", 404, $"Policy {Arn} was not found."), scene.RefuseRead(new GetPolicy(), new() { PolicyArn = Arn }));
        Assert.Equal(0, scene.Account.Policies.Count);
    }

    [Fact]
    public void What_AWS_or_another_account_manages_is_not_changed()
    {
        var scene = Prepared();
        foreach (var arn in (string[])[scene.Policies.Add("/", "ReadOnlyAccess"), "arn:aws:iam::210987654321:policy/Theirs"])
        {
            AssertOutside("Cannot delete policies outside your own account.", scene.Refuse(new DeletePolicy(), new() { PolicyArn = arn }));
            AssertOutside(
                "Cannot delete policy versions for policies outside your own account.",
                scene.Refuse(new DeletePolicyVersion(), new() { PolicyArn = arn, VersionId = "v1" }));
            AssertOutside(
                "Cannot update policies outside your own account.",
                scene.Refuse(new CreatePolicyVersion(), new() { PolicyArn = arn, PolicyDocument = Documents.AllowAll }));
            AssertOutside(
                "Cannot update policies outside your own account.",
                scene.Refuse(new SetDefaultPolicyVersion(), new() { PolicyArn = arn, VersionId = "v1" }));
        }
    }

    [Fact]
    public void What_does_not_exist_is_told_by_AWSs_sentences()
    {
        var scene = Prepared();
        var notFound = new IamError("NoSuchEntity", 404, $"Policy {Absent} was not found.");
        var notAttachable = new IamError("NoSuchEntity", 404, $"Policy {Absent} does not exist or is not attachable.");

        Assert.Equal(notFound, scene.Refuse(new DeletePolicy(), new() { PolicyArn = Absent }));
        Assert.Equal(notFound, scene.Refuse(new TagPolicy(), new() { PolicyArn = Absent, Tags = [new("a", "b")] }));
        Assert.Equal(notFound, scene.Refuse(new UntagPolicy(), new() { PolicyArn = Absent, TagKeys = ["a"] }));
        Assert.Equal(notFound, scene.RefuseRead(new ListPolicyTags(), new() { PolicyArn = Absent }));
        Assert.Equal(notAttachable, scene.Refuse(new CreatePolicyVersion(), new() { PolicyArn = Absent, PolicyDocument = Documents.AllowAll }));
        Assert.Equal(notAttachable, scene.RefuseRead(new ListEntitiesForPolicy(), new() { PolicyArn = Absent }));
    }

    [Fact]
    public void Tags_tell_case_apart_and_are_replaced_and_removed_by_key()
    {
        var scene = Prepared();

        scene.Do(new TagPolicy(), new() { PolicyArn = Arn, Tags = [new("a", "1"), new("A", "2"), new("bb", "3")] });
        scene.Do(new TagPolicy(), new() { PolicyArn = Arn, Tags = [new("a", "4")] });
        scene.Do(new UntagPolicy(), new() { PolicyArn = Arn, TagKeys = ["bb", "absent"] });
        var first = scene.Read(new ListPolicyTags(), new() { PolicyArn = Arn, MaxItems = 1 });
        var second = scene.Read(new ListPolicyTags(), new() { PolicyArn = Arn, MaxItems = 1, Marker = first.Marker });

        Assert.Equal([new("A", "2")], first.Tags);
        Assert.Equal([new("a", "4")], second.Tags);
        Assert.False(second.IsTruncated);
        Assert.Equal(
            new IamError("InvalidInput", 400, "Duplicate tag keys found."),
            scene.Refuse(new TagPolicy(), new() { PolicyArn = Arn, Tags = [new("x", "1"), new("x", "2")] }));
    }

    private static void AssertOutside(string message, IamError error) => Assert.Equal(new IamError("AccessDenied", 403, message), error);

    private static Scene Prepared()
    {
        var scene = new Scene();
        scene.Do(new CreatePolicy(), new() { PolicyName = "Deploy", Path = "/app/", PolicyDocument = Documents.AllowAll });
        return scene;
    }
}

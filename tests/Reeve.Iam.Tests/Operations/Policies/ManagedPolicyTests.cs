using CsCheck;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Tests.Operations.Policies;

public sealed class ManagedPolicyTests
{
    private const string Absent = "arn:aws:iam::aws:policy/NoSuchPolicy";

    [Fact]
    public void GetPolicy_tells_all_with_description_counts_and_no_tags_but_their_element()
    {
        var scene = new Scene();
        var arn = scene.Policies.Add("/job-function/", "ViewOnlyAccess", versions: 3);
        scene.AddRole("Deploy");
        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = arn });

        var policy = scene.Read(new GetPolicy(), new() { PolicyArn = arn }).Policy;

        Assert.Equal(("ViewOnlyAccess", "/job-function/", arn, "v3"), (policy.PolicyName, policy.Path, policy.Arn, policy.DefaultVersionId));
        Assert.Equal((1, 1, true), (policy.AttachmentCount, policy.PermissionsBoundaryUsageCount, policy.IsAttachable));
        Assert.Equal("About ViewOnlyAccess", policy.Description);
        Assert.StartsWith("ANPA", policy.PolicyId, StringComparison.Ordinal);
        Assert.False(policy.Tags.IsDefault);
        Assert.Empty(policy.Tags);
    }

    [Fact]
    public void Each_service_linked_role_counts_as_an_attachment()
    {
        var scene = new Scene();
        var arn = scene.Role(scene.AddLinkedRole()).AttachedPolicyArns[0];

        var policy = scene.Read(new GetPolicy(), new() { PolicyArn = arn }).Policy;

        Assert.Equal((1, false), (policy.AttachmentCount, policy.IsAttachable));
    }

    [Fact]
    public void A_version_has_its_document_and_says_whether_it_is_in_effect()
    {
        var scene = new Scene();
        var arn = scene.Policies.Add("/", "ReadOnlyAccess", versions: 2);

        var first = scene.Read(new GetPolicyVersion(), new() { PolicyArn = arn, VersionId = "v1" }).PolicyVersion;
        var second = scene.Read(new GetPolicyVersion(), new() { PolicyArn = arn, VersionId = "v2" }).PolicyVersion;

        Assert.Equal(("v1", false), (first.VersionId, first.IsDefaultVersion));
        Assert.Equal(("v2", true), (second.VersionId, second.IsDefaultVersion));
        Assert.Equal("""{"Version":"2012-10-17","Id":"v2"}""", second.Document?.Text);
    }

    [Fact]
    public void What_is_not_there_is_told_by_AWSs_sentences()
    {
        var scene = new Scene();
        var arn = scene.Policies.Add("/", "ReadOnlyAccess");
        var absent = new IamError("NoSuchEntity", 404, $"Policy {Absent} was not found.");

        Assert.Equal(absent, scene.RefuseRead(new GetPolicy(), new() { PolicyArn = Absent }));
        Assert.Equal(absent, scene.RefuseRead(new ListPolicyVersions(), new() { PolicyArn = Absent }));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, $"Policy {arn} version v9 does not exist or is not attachable."),
            scene.RefuseRead(new GetPolicyVersion(), new() { PolicyArn = arn, VersionId = "v9" }));
        Assert.Equal(
            new IamError("ValidationError", 400, "ARN longpolicynamebutnoarn is not valid."),
            scene.RefuseRead(new GetPolicy(), new() { PolicyArn = "longpolicynamebutnoarn" }));
    }

    [Fact]
    public void Versions_are_listed_newest_first_in_pages_without_documents()
    {
        var scene = new Scene();
        var arn = scene.Policies.Add("/", "ReadOnlyAccess", versions: 12);

        var first = scene.Read(new ListPolicyVersions(), new() { PolicyArn = arn, MaxItems = 5 });
        var second = scene.Read(new ListPolicyVersions(), new() { PolicyArn = arn, Marker = first.Marker });

        Assert.Equal(["v12", "v11", "v10", "v9", "v8"], first.Versions.Select(version => version.VersionId));
        Assert.Equal(["v7", "v6", "v5", "v4", "v3", "v2", "v1"], second.Versions.Select(version => version.VersionId));
        Assert.True(first.Versions[0].IsDefaultVersion);
        Assert.All(first.Versions, version => Assert.Null(version.Document));
    }

    [Fact]
    public void Policies_are_listed_by_path_and_name_without_description_and_tags()
    {
        var scene = new Scene();
        foreach (var (path, name) in ((string, string)[])[("/z/", "A"), ("/", "b"), ("/", "B"), ("/z/y/", "C")])
        {
            scene.Policies.Add(path, name);
        }

        var answer = scene.Read(new ListPolicies(), new());

        Assert.Equal(["/B", "/b", "/z/A", "/z/y/C"], answer.Policies.Select(policy => policy.Path + policy.PolicyName));
        Assert.All(answer.Policies, policy => Assert.Null(policy.Description));
        Assert.All(answer.Policies, policy => Assert.True(policy.Tags.IsDefault));
    }

    [Fact]
    public void Filters_narrow_the_list()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        scene.Policies.Add("/x/", "Unused");
        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = scene.Policies.Add("/x/", "Attached") });
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = scene.Policies.Add("/", "Bound") });

        string Names(ListPoliciesRequest request) => string.Join(' ', scene.Read(new ListPolicies(), request).Policies.Select(policy => policy.PolicyName));

        Assert.Equal("Bound Attached Unused", Names(new() { Scope = "All", OnlyAttached = false }));
        Assert.Equal("Bound Attached Unused", Names(new() { Scope = "AWS" }));
        Assert.Equal("", Names(new() { Scope = "Local" }));
        Assert.Equal("Attached Unused", Names(new() { PathPrefix = "/x/" }));
        Assert.Equal("Attached", Names(new() { OnlyAttached = true }));
        Assert.Equal("Bound", Names(new() { PolicyUsageFilter = "PermissionsBoundary" }));
        Assert.Equal("Attached Unused", Names(new() { PolicyUsageFilter = "PermissionsPolicy" }));
        Assert.Equal("Attached", Names(new() { PolicyUsageFilter = "PermissionsPolicy", OnlyAttached = true }));
    }

    [Fact]
    public void Pages_joined_are_the_whole_list() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, 3].Select(index => ((string[])["/", "/a/", "/a/b/", "/B/"])[index]), Gen.Int[0, 30]).HashSet[0, 40],
            Gen.Int[1, 45]).Sample((places, size) =>
        {
            var scene = new Scene();
            foreach (var (path, number) in places)
            {
                scene.Policies.Add(path, "P" + Samples.Number(number));
            }

            List<string> listed = [];
            string? marker = null;
            do
            {
                var page = scene.Read(new ListPolicies(), new() { MaxItems = size, Marker = marker });
                Assert.True(listed.Count < 1000, "The list does not end.");
                listed.AddRange(page.Policies.Select(policy => policy.Arn));
                marker = page.Marker;
            }
            while (marker is not null);

            return listed.SequenceEqual(scene.Policies.All.Select(policy => policy.Arn));
        }, iter: 150);
}

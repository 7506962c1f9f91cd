using CsCheck;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Policies;

/// <summary>Lists in which an account's own policies stand beside AWS's.</summary>
public sealed class OwnPolicyListTests
{
    [Fact]
    public void Own_policies_come_first_by_name_and_the_scope_chooses()
    {
        var scene = new Scene();
        scene.Policies.Add("/", "Aws");
        Add(scene, "zeta", "/");
        Add(scene, "Alpha", "/z/");

        Assert.Equal("Alpha zeta Aws", Names(scene, new()));
        Assert.Equal("Alpha zeta Aws", Names(scene, new() { Scope = "All" }));
        Assert.Equal("Alpha zeta", Names(scene, new() { Scope = "Local" }));
        Assert.Equal("Aws", Names(scene, new() { Scope = "AWS" }));
    }

    [Fact]
    public void Filters_narrow_own_policies_too()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        Add(scene, "Unused", "/x/");
        scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = Add(scene, "Attached", "/x/") });
        scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = Add(scene, "Bound", "/") });

        Assert.Equal("Attached Unused", Names(scene, new() { PathPrefix = "/x/" }));
        Assert.Equal("Attached", Names(scene, new() { OnlyAttached = true }));
        Assert.Equal("Bound", Names(scene, new() { PolicyUsageFilter = "PermissionsBoundary" }));
        Assert.Equal("Attached Unused", Names(scene, new() { PolicyUsageFilter = "PermissionsPolicy" }));
    }

    [Fact]
    public void A_marker_stays_short_however_long_paths_and_names_are()
    {
        var scene = new Scene();
        var path = "/" + new string('p', 510) + "/";
        Add(scene, new string('a', 128), path);
        Add(scene, new string('b', 128), path);
        scene.AddRole("Deploy");
        foreach (var policy in scene.Account.Policies.Values)
        {
            scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = policy.Arn });
        }

        var first = scene.Read(new ListPolicies(), new() { MaxItems = 1 });
        var second = scene.Read(new ListPolicies(), new() { MaxItems = 1, Marker = first.Marker });
        var attached = scene.Read(new ListAttachedRolePolicies(), new() { RoleName = "Deploy", MaxItems = 1 });

        Assert.InRange(first.Marker?.Length ?? 0, 1, 320);
        Assert.InRange(attached.Marker?.Length ?? 0, 1, 320);
        Assert.StartsWith("b", Assert.Single(second.Policies).PolicyName, StringComparison.Ordinal);
        Assert.False(second.IsTruncated);
    }

    [Fact]
    public void A_policy_that_goes_between_two_pages_neither_repeats_nor_hides_another()
    {
        var scene = new Scene();
        var arns = new[] { "a", "b", "c" }.Select(name => Add(scene, name, "/")).ToArray();
        scene.Policies.Add("/", "Aws");
        var first = scene.Read(new ListPolicies(), new() { MaxItems = 2 });

        scene.Do(new DeletePolicy(), new() { PolicyArn = arns[1] });
        var second = scene.Read(new ListPolicies(), new() { MaxItems = 2, Marker = first.Marker });

        Assert.Equal(["c", "Aws"], second.Policies.Select(policy => policy.PolicyName));
    }

    [Fact]
    public void Pages_joined_are_the_whole_list() =>
        Gen.Select(Gen.Int[0, 60].HashSet[0, 30], Gen.Int[0, 12], Gen.Int[1, 45]).Sample((own, ofAws, size) =>
        {
            var scene = new Scene();
            foreach (var number in own)
            {
                Add(scene, "P" + Samples.Number(number), number % 2 == 0 ? "/" : "/odd/");
            }

            for (var number = 0; number < ofAws; number++)
            {
                scene.Policies.Add("/", "P" + Samples.Number(number));
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

            return listed.SequenceEqual([.. scene.Account.Policies.Values.Select(policy => policy.Arn), .. scene.Policies.All.Select(policy => policy.Arn)]);
        }, iter: 100);

    private static string Add(Scene scene, string name, string path) =>
        scene.Do(new CreatePolicy(), new() { PolicyName = name, Path = path, PolicyDocument = Documents.AllowAll }).Policy.Arn;

    private static string Names(Scene scene, ListPoliciesRequest request) =>
        string.Join(' ', scene.Read(new ListPolicies(), request).Policies.Select(policy => policy.PolicyName));
}

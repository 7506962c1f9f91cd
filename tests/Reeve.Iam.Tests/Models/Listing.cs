using System.Globalization;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Models;

/// <summary>Everything that an account holds, as text: by the model's objects, and by the calls that list.</summary>
internal static class Listing
{
    public static string Of(SimpleIam iam) => Text(
    [
        .. iam.Users.Values.Select(user => Line(
            "user", user, $"groups {Join(user.Groups.Select(group => group.Name))} keys {string.Join(',', user.Keys.Select(active => active ? "Active" : "Inactive"))} "
            + $"tags {Join(user.Tags.Select(tag => $"{tag.Key}={tag.Value}"))} bound {user.Boundary?.Name}")),
        .. iam.Groups.Values.Select(group => Line("group", group, $"users {Join(iam.MembersOf(group).Select(user => user.Name))}")),
        .. iam.Roles.Values.Select(role => Line("role", role, "trusts " + Trusted(iam, role))),
        .. iam.Policies.Values.Select(policy => string.Create(
            CultureInfo.InvariantCulture,
            $"policy {policy.Name} versions {string.Join(',', policy.Versions.Reverse())} default {policy.Default} attached {iam.UsersOf(policy).Count()} bounding {iam.BoundBy(policy).Count()} used by {Join(iam.UsersOf(policy).Concat(iam.BoundBy(policy)).Distinct().Select(owner => owner.Name))}")),
    ]);

    public static string Of(Scene scene) => Text(
    [
        .. scene.Read(new ListUsers(), new()).Users.Select(user => User(scene, user.UserName!, user.Path!)), // not null: the root is not listed
        .. scene.Read(new ListGroups(), new()).Groups.Select(group => Group(scene, group)),
        .. scene.Read(new ListRoles(), new()).Roles.Select(role => Role(scene, role)),
        .. scene.Read(new ListPolicies(), new() { Scope = "Local" }).Policies.Select(policy => Policy(scene, policy)),
    ]);

    private static string User(Scene scene, string name, string path)
    {
        var read = scene.Read(new GetUser(), new() { UserName = name }).User;
        var groups = scene.Read(new ListGroupsForUser(), new() { UserName = name }).Groups.Select(group => group.GroupName);
        var keys = scene.Read(new ListAccessKeys(), new() { UserName = name }).AccessKeyMetadata.Select(key => key.Status);
        var tags = scene.Read(new ListUserTags(), new() { UserName = name }).Tags.Select(tag => $"{tag.Key}={tag.Value}");
        var boundary = read.PermissionsBoundary?.PermissionsBoundaryArn.Split('/')[^1];
        return Line(
            "user", name, path,
            scene.Read(new ListAttachedUserPolicies(), new() { UserName = name }).AttachedPolicies,
            scene.Read(new ListUserPolicies(), new() { UserName = name }).PolicyNames,
            $"groups {Join(groups)} keys {string.Join(',', keys)} tags {Join(tags)} bound {boundary}");
    }

    private static string Group(Scene scene, GroupShape group) => Line(
        "group", group.GroupName, group.Path,
        scene.Read(new ListAttachedGroupPolicies(), new() { GroupName = group.GroupName }).AttachedPolicies,
        scene.Read(new ListGroupPolicies(), new() { GroupName = group.GroupName }).PolicyNames,
        $"users {Join(scene.Read(new GetGroup(), new() { GroupName = group.GroupName }).Users.Select(user => user.UserName!))}"); // not null: no root

    private static string Role(Scene scene, RoleShape role) => Line(
        "role", role.RoleName, role.Path,
        scene.Read(new ListAttachedRolePolicies(), new() { RoleName = role.RoleName }).AttachedPolicies,
        scene.Read(new ListRolePolicies(), new() { RoleName = role.RoleName }).PolicyNames,
        "trusts " + Trusted(role.AssumeRolePolicyDocument.Text));

    private static string Policy(Scene scene, PolicyShape policy)
    {
        var versions = scene.Read(new ListPolicyVersions(), new() { PolicyArn = policy.Arn }).Versions;
        var entities = scene.Read(new ListEntitiesForPolicy(), new() { PolicyArn = policy.Arn });
        var users = entities.PolicyUsers.Select(user => user.UserName)
            .Concat(entities.PolicyGroups.Select(group => group.GroupName)).Concat(entities.PolicyRoles.Select(role => role.RoleName));
        Assert.Equal(policy.DefaultVersionId, Assert.Single(versions, version => version.IsDefaultVersion).VersionId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"policy {policy.PolicyName} versions {string.Join(',', versions.Select(version => version.VersionId[1..]))} default {policy.DefaultVersionId[1..]} attached {policy.AttachmentCount} bounding {policy.PermissionsBoundaryUsageCount} used by {Join(users)}");
    }

    // Whoever is gone is shown by unique id.
    private static string Trusted(SimpleIam iam, SimpleOwner role) =>
        role.Trusted is null ? "" : iam.Users.ContainsValue(role.Trusted) ? $"user{role.Trusted.Path}{role.Trusted.Name}" : "nobody";

    private static string Trusted(string document) =>
        document.Contains("\"AIDA", StringComparison.Ordinal) ? "nobody"
        : document.IndexOf(":user/", StringComparison.Ordinal) is var place and >= 0 ? document[(place + 1)..document.IndexOf('"', place)]
        : "";

    private static string Line(string kind, SimpleOwner owner, string more) =>
        $"{kind} {owner.Path}{owner.Name} attached {Join(owner.Attached.Select(policy => policy.Name))} inline {Join(owner.Inline)} {more}";

    private static string Line(
        string kind, string name, string path, IEnumerable<AttachedPolicyShape> attached, IEnumerable<string> inline, string more) =>
        $"{kind} {path}{name} attached {Join(attached.Select(policy => policy.PolicyName))} inline {Join(inline)} {more}";

    private static string Join(IEnumerable<string> texts) => string.Join(',', texts.Order(StringComparer.Ordinal));

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}

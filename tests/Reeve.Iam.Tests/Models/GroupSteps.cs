using CsCheck;
using Reeve.Iam.Operations.Groups;

namespace Reeve.Iam.Tests.Models;

/// <summary>Calls on groups and who is in them.</summary>
internal static class GroupSteps
{
    /// <summary>Those that add something.</summary>
    public static readonly Gen<Step>[] Growing =
    [
        Gen.Select(Names.Group, Names.Path, (name, path) => new Step(
            $"CreateGroup {path}{name}",
            iam => iam.Groups.ContainsKey(name) ? SimpleIam.Exists
                : iam.Groups.Count == SimpleIam.Quotas.Groups ? SimpleIam.Full
                : iam.Groups.TryAdd(name, new(name, path)) ? SimpleIam.Done : SimpleIam.Exists,
            scene => scene.Try(new CreateGroup(), new() { GroupName = name, Path = path }))),
        Gen.Select(Names.Group, Names.User, (name, user) => new Step(
            $"AddUserToGroup {name} {user}",
            iam => Join(iam.Users.GetValueOrDefault(user), iam.Groups.GetValueOrDefault(name)),
            scene => scene.Try(new AddUserToGroup(), new() { GroupName = name, UserName = user }))),
    ];

    /// <summary>The others.</summary>
    public static readonly Gen<Step>[] Others =
    [
        Gen.Select(Names.Group, name => new Step(
            $"DeleteGroup {name}",
            iam => iam.Groups.GetValueOrDefault(name) is not { } group ? SimpleIam.Missing
                : group.HasPolicies || iam.MembersOf(group).Any() ? SimpleIam.Conflict
                : iam.Groups.Remove(name) ? SimpleIam.Done : SimpleIam.Missing,
            scene => scene.Try(new DeleteGroup(), new() { GroupName = name }))),
        Gen.Select(Names.Group, Names.Group, Names.Path, (name, newName, newPath) => new Step(
            $"UpdateGroup {name} to {newPath}{newName}",
            iam => SimpleIam.Rename(iam.Groups, name, newName, newPath),
            scene => scene.Try(new UpdateGroup(), new() { GroupName = name, NewGroupName = newName, NewPath = newPath }))),
        Gen.Select(Names.Group, Names.User, (name, user) => new Step(
            $"RemoveUserFromGroup {name} {user}",
            iam => Leave(iam.Users.GetValueOrDefault(user), iam.Groups.GetValueOrDefault(name)),
            scene => scene.Try(new RemoveUserFromGroup(), new() { GroupName = name, UserName = user }))),
        Gen.Select(Names.Group, Names.Policy, (name, policy) => new Step(
            $"AttachGroupPolicy {name} {policy}",
            iam => SimpleIam.Attach(iam.Groups.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new AttachGroupPolicy(), new() { GroupName = name, PolicyArn = Names.ArnOf(policy) }))),
        Gen.Select(Names.Group, Names.Policy, (name, policy) => new Step(
            $"DetachGroupPolicy {name} {policy}",
            iam => SimpleIam.Detach(iam.Groups.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new DetachGroupPolicy(), new() { GroupName = name, PolicyArn = Names.ArnOf(policy) }))),
        Gen.Select(Names.Group, Names.Inline, Names.MostlyTrue, (name, policy, isValid) => new Step(
            $"PutGroupPolicy {name} {policy} {isValid}",
            iam => SimpleIam.PutInline(iam.Groups.GetValueOrDefault(name), policy, isValid),
            scene => scene.Try(new PutGroupPolicy(), new() { GroupName = name, PolicyName = policy, PolicyDocument = Names.Document(isValid) }))),
        Gen.Select(Names.Group, Names.Inline, (name, policy) => new Step(
            $"DeleteGroupPolicy {name} {policy}",
            iam => SimpleIam.DeleteInline(iam.Groups.GetValueOrDefault(name), policy),
            scene => scene.Try(new DeleteGroupPolicy(), new() { GroupName = name, PolicyName = policy }))),
    ];

    private static string Join(SimpleUser? user, SimpleOwner? group)
    {
        if (user is null || group is null)
        {
            return SimpleIam.Missing;
        }

        if (!user.Groups.Contains(group) && user.Groups.Count == SimpleIam.Quotas.GroupsPerUser)
        {
            return SimpleIam.Full;
        }

        user.Groups.Add(group);
        return SimpleIam.Done;
    }

    // Removing a user that is not in the group succeeds.
    private static string Leave(SimpleUser? user, SimpleOwner? group)
    {
        if (user is null || group is null)
        {
            return SimpleIam.Missing;
        }

        user.Groups.Remove(group);
        return SimpleIam.Done;
    }
}

using CsCheck;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Models;

/// <summary>Calls on users.</summary>
internal static class UserSteps
{
    /// <summary>Those that add something.</summary>
    public static readonly Gen<Step>[] Growing =
    [
        Gen.Select(Names.User, Names.Path, (name, path) => new Step(
            $"CreateUser {path}{name}",
            iam => iam.Users.ContainsKey(name) ? SimpleIam.Exists
                : iam.Users.Count == SimpleIam.Quotas.Users ? SimpleIam.Full
                : Add(iam, new(name, path)),
            scene => scene.Try(new CreateUser(), new() { UserName = name, Path = path }))),
        Gen.Select(Names.User, Names.Policy, (name, policy) => new Step(
            $"AttachUserPolicy {name} {policy}",
            iam => SimpleIam.Attach(iam.Users.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new AttachUserPolicy(), new() { UserName = name, PolicyArn = Names.ArnOf(policy) }))),
        Gen.Select(Names.User, Names.TagKey, Gen.Int[0, 2], (name, key, value) => new Step(
            $"TagUser {name} {key}={value}",
            iam => Tag(iam.Users.GetValueOrDefault(name), key, Samples.Number(value)),
            scene => scene.Try(new TagUser(), new() { UserName = name, Tags = [new(key, Samples.Number(value))] }))),
        Gen.Select(Names.User, name => new Step(
            $"CreateAccessKey {name}",
            iam => AddKey(iam.Users.GetValueOrDefault(name)),
            scene => scene.Try(new CreateAccessKey(), new() { UserName = name }))),
    ];

    /// <summary>The others.</summary>
    public static readonly Gen<Step>[] Others =
    [
        Gen.Select(Names.User, name => new Step(
            $"DeleteUser {name}",
            iam => iam.Users.GetValueOrDefault(name) is not { } user ? SimpleIam.Missing
                : user.HasPolicies || user.Groups.Count > 0 || user.Keys.Count > 0 ? SimpleIam.Conflict
                : iam.Users.Remove(name) ? SimpleIam.Done : SimpleIam.Missing,
            scene => scene.Try(new DeleteUser(), new() { UserName = name }))),
        Gen.Select(Names.User, Names.User, Names.Path, (name, newName, newPath) => new Step(
            $"UpdateUser {name} to {newPath}{newName}",
            iam => SimpleIam.Rename(iam.Users, name, newName, newPath),
            scene => scene.Try(new UpdateUser(), new() { UserName = name, NewUserName = newName, NewPath = newPath }))),
        Gen.Select(Names.User, Names.Policy, (name, policy) => new Step(
            $"DetachUserPolicy {name} {policy}",
            iam => SimpleIam.Detach(iam.Users.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new DetachUserPolicy(), new() { UserName = name, PolicyArn = Names.ArnOf(policy) }))),
        Gen.Select(Names.User, Names.Inline, Names.MostlyTrue, (name, policy, isValid) => new Step(
            $"PutUserPolicy {name} {policy} {isValid}",
            iam => SimpleIam.PutInline(iam.Users.GetValueOrDefault(name), policy, isValid),
            scene => scene.Try(new PutUserPolicy(), new() { UserName = name, PolicyName = policy, PolicyDocument = Names.Document(isValid) }))),
        Gen.Select(Names.User, Names.Inline, (name, policy) => new Step(
            $"DeleteUserPolicy {name} {policy}",
            iam => SimpleIam.DeleteInline(iam.Users.GetValueOrDefault(name), policy),
            scene => scene.Try(new DeleteUserPolicy(), new() { UserName = name, PolicyName = policy }))),
        Gen.Select(Names.User, Names.Policy, (name, policy) => new Step(
            $"PutUserPermissionsBoundary {name} {policy}",
            iam => Bound(iam.Users.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new PutUserPermissionsBoundary(), new() { UserName = name, PermissionsBoundary = Names.ArnOf(policy) }))),
        Gen.Select(Names.User, name => new Step(
            $"DeleteUserPermissionsBoundary {name}",
            iam => Unbound(iam.Users.GetValueOrDefault(name)),
            scene => scene.Try(new DeleteUserPermissionsBoundary(), new() { UserName = name }))),
        Gen.Select(Names.User, Names.TagKey, (name, key) => new Step(
            $"UntagUser {name} {key}",
            iam => Untag(iam.Users.GetValueOrDefault(name), key),
            scene => scene.Try(new UntagUser(), new() { UserName = name, TagKeys = [key] }))),
        Gen.Select(Names.User, Gen.Int[0, 1], Gen.Bool, (name, index, active) => new Step(
            $"UpdateAccessKey {name} {index} {active}",
            iam => SetKey(iam.Users.GetValueOrDefault(name), index, active),
            scene => scene.Try(new UpdateAccessKey(), new() { UserName = name, AccessKeyId = KeyId(scene, name, index), Status = active ? "Active" : "Inactive" }))),
        Gen.Select(Names.User, Gen.Int[0, 1], (name, index) => new Step(
            $"DeleteAccessKey {name} {index}",
            iam => RemoveKey(iam.Users.GetValueOrDefault(name), index),
            scene => scene.Try(new DeleteAccessKey(), new() { UserName = name, AccessKeyId = KeyId(scene, name, index) }))),
    ];

    private static string Add(SimpleIam iam, SimpleUser user)
    {
        iam.Users.Add(user.Name, user);
        return SimpleIam.Done;
    }

    private static string Bound(SimpleUser? user, SimplePolicy? policy)
    {
        if (user is null || policy is null)
        {
            return SimpleIam.Missing;
        }

        user.Boundary = policy;
        return SimpleIam.Done;
    }

    private static string Unbound(SimpleUser? user)
    {
        if (user is null)
        {
            return SimpleIam.Missing;
        }

        user.Boundary = null;
        return SimpleIam.Done;
    }

    // A later write takes the value and the spelling of the key.
    private static string Tag(SimpleUser? user, string key, string value)
    {
        if (user is null)
        {
            return SimpleIam.Missing;
        }

        if (!user.Tags.ContainsKey(key) && user.Tags.Count == SimpleIam.Quotas.TagsPerResource)
        {
            return SimpleIam.Full;
        }

        user.Tags.Remove(key);
        user.Tags.Add(key, value);
        return SimpleIam.Done;
    }

    private static string Untag(SimpleUser? user, string key)
    {
        user?.Tags.Remove(key);
        return user is null ? SimpleIam.Missing : SimpleIam.Done;
    }

    private static string AddKey(SimpleUser? user)
    {
        if (user is null)
        {
            return SimpleIam.Missing;
        }

        if (user.Keys.Count == SimpleIam.Quotas.AccessKeysPerUser)
        {
            return SimpleIam.Full;
        }

        user.Keys.Add(true);
        return SimpleIam.Done;
    }

    private static string SetKey(SimpleUser? user, int index, bool active)
    {
        if (user is null || index >= user.Keys.Count)
        {
            return SimpleIam.Missing;
        }

        user.Keys[index] = active;
        return SimpleIam.Done;
    }

    private static string RemoveKey(SimpleUser? user, int index)
    {
        if (user is null || index >= user.Keys.Count)
        {
            return SimpleIam.Missing;
        }

        user.Keys.RemoveAt(index);
        return SimpleIam.Done;
    }

    private static string KeyId(Scene scene, string userName, int index) =>
        scene.Account.Users.Find(userName)?.AccessKeyIds.ElementAtOrDefault(index) ?? "AKIANOSUCHKEY2345678";
}

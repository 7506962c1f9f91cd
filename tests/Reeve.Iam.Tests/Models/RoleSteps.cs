using CsCheck;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Tests.Models;

/// <summary>Calls on roles. Half of them trust a user, who may be renamed, moved, deleted and made again meanwhile.</summary>
internal static class RoleSteps
{
    /// <summary>Those that add something.</summary>
    public static readonly Gen<Step>[] Growing =
    [
        Gen.Select(Names.Role, Names.Path, (name, path) => new Step(
            $"CreateRole {path}{name}",
            iam => Add(iam, name, path, null),
            scene => scene.Try(new CreateRole(), new() { RoleName = name, Path = path, AssumeRolePolicyDocument = Documents.TrustEc2 }))),
        Gen.Select(Names.Role, Names.User, (name, user) => new Step(
            $"CreateRole {name} that trusts {user}",
            iam => iam.Users.GetValueOrDefault(user) is { } trusted && trusted.Name == user ? Add(iam, name, "/", trusted) : SimpleIam.Malformed,
            scene => scene.Try(new CreateRole(), new()
            {
                RoleName = name,
                AssumeRolePolicyDocument = Documents.Trust(Arns.User(Scene.AccountId, scene.Account.Users.Find(user)?.Path ?? "/", user)),
            }))),
    ];

    /// <summary>The others.</summary>
    public static readonly Gen<Step>[] Others =
    [
        Gen.Select(Names.Role, name => new Step(
            $"DeleteRole {name}",
            iam => iam.Roles.GetValueOrDefault(name) is not { } role ? SimpleIam.Missing
                : role.HasPolicies ? SimpleIam.Conflict
                : iam.Roles.Remove(name) ? SimpleIam.Done : SimpleIam.Missing,
            scene => scene.Try(new DeleteRole(), new() { RoleName = name }))),
        Gen.Select(Names.Role, Names.Policy, (name, policy) => new Step(
            $"AttachRolePolicy {name} {policy}",
            iam => SimpleIam.Attach(iam.Roles.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new AttachRolePolicy(), new() { RoleName = name, PolicyArn = Names.ArnOf(policy) }))),
        Gen.Select(Names.Role, Names.Policy, (name, policy) => new Step(
            $"DetachRolePolicy {name} {policy}",
            iam => SimpleIam.Detach(iam.Roles.GetValueOrDefault(name), iam.PolicyOf(policy)),
            scene => scene.Try(new DetachRolePolicy(), new() { RoleName = name, PolicyArn = Names.ArnOf(policy) }))),
        Gen.Select(Names.Role, Names.Inline, Names.MostlyTrue, (name, policy, isValid) => new Step(
            $"PutRolePolicy {name} {policy} {isValid}",
            iam => SimpleIam.PutInline(iam.Roles.GetValueOrDefault(name), policy, isValid),
            scene => scene.Try(new PutRolePolicy(), new() { RoleName = name, PolicyName = policy, PolicyDocument = Names.Document(isValid) }))),
        Gen.Select(Names.Role, Names.Inline, (name, policy) => new Step(
            $"DeleteRolePolicy {name} {policy}",
            iam => SimpleIam.DeleteInline(iam.Roles.GetValueOrDefault(name), policy),
            scene => scene.Try(new DeleteRolePolicy(), new() { RoleName = name, PolicyName = policy }))),
    ];

    private static string Add(SimpleIam iam, string name, string path, SimpleUser? trusted)
    {
        if (iam.Roles.ContainsKey(name))
        {
            return SimpleIam.Exists;
        }

        if (iam.Roles.Count == SimpleIam.Quotas.Roles)
        {
            return SimpleIam.Full;
        }

        iam.Roles.Add(name, new(name, path) { Trusted = trusted });
        return SimpleIam.Done;
    }
}

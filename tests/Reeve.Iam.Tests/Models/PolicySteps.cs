using CsCheck;
using Reeve.Iam.Operations.Policies;

namespace Reeve.Iam.Tests.Models;

/// <summary>Calls on managed policies and their versions.</summary>
internal static class PolicySteps
{
    /// <summary>Those that add something.</summary>
    public static readonly Gen<Step>[] Growing =
    [
        Gen.Select(Names.Policy, Names.MostlyTrue, (name, isValid) => new Step(
            $"CreatePolicy {name} {isValid}",
            iam => !isValid ? SimpleIam.Malformed
                : iam.Policies.ContainsKey(name) ? SimpleIam.Exists
                : iam.Policies.Count == SimpleIam.Quotas.Policies ? SimpleIam.Full
                : iam.Policies.TryAdd(name, new(name)) ? SimpleIam.Done : SimpleIam.Exists,
            scene => scene.Try(new CreatePolicy(), new() { PolicyName = name, PolicyDocument = Names.Document(isValid) }))),
        Gen.Select(Names.Policy, Gen.Bool, (name, isDefault) => new Step(
            $"CreatePolicyVersion {name} {isDefault}",
            iam => AddVersion(iam.PolicyOf(name), isDefault),
            scene => scene.Try(new CreatePolicyVersion(), new() { PolicyArn = Names.ArnOf(name), PolicyDocument = Documents.AllowAll, SetAsDefault = isDefault }))),
    ];

    /// <summary>The others.</summary>
    public static readonly Gen<Step>[] Others =
    [
        Gen.Select(Names.Policy, name => new Step(
            $"DeletePolicy {name}",
            iam => iam.PolicyOf(name) is not { } policy ? SimpleIam.Missing
                : iam.UsersOf(policy).Any() || iam.BoundBy(policy).Any() || policy.Versions.Count > 1 ? SimpleIam.Conflict
                : iam.Policies.Remove(name) ? SimpleIam.Done : SimpleIam.Missing,
            scene => scene.Try(new DeletePolicy(), new() { PolicyArn = Names.ArnOf(name) }))),
        Gen.Select(Names.Policy, Gen.Int[1, 5], (name, version) => new Step(
            $"DeletePolicyVersion {name} {version}",
            iam => RemoveVersion(iam.PolicyOf(name), version),
            scene => scene.Try(new DeletePolicyVersion(), new() { PolicyArn = Names.ArnOf(name), VersionId = "v" + Samples.Number(version) }))),
        Gen.Select(Names.Policy, Gen.Int[1, 5], (name, version) => new Step(
            $"SetDefaultPolicyVersion {name} {version}",
            iam => SetDefault(iam.PolicyOf(name), version),
            scene => scene.Try(new SetDefaultPolicyVersion(), new() { PolicyArn = Names.ArnOf(name), VersionId = "v" + Samples.Number(version) }))),
    ];

    private static string AddVersion(SimplePolicy? policy, bool isDefault)
    {
        if (policy is null)
        {
            return SimpleIam.Missing;
        }

        if (policy.Versions.Count == SimpleIam.Quotas.VersionsPerPolicy)
        {
            return SimpleIam.Full;
        }

        policy.Versions.Add(++policy.Last);
        policy.Default = isDefault ? policy.Last : policy.Default;
        return SimpleIam.Done;
    }

    private static string RemoveVersion(SimplePolicy? policy, int version)
    {
        if (policy?.Versions.Contains(version) is not true)
        {
            return SimpleIam.Missing;
        }

        return policy.Default == version ? SimpleIam.Conflict : policy.Versions.Remove(version) ? SimpleIam.Done : SimpleIam.Missing;
    }

    private static string SetDefault(SimplePolicy? policy, int version)
    {
        if (policy?.Versions.Contains(version) is not true)
        {
            return SimpleIam.Missing;
        }

        policy.Default = version;
        return SimpleIam.Done;
    }
}

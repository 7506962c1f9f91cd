using CsCheck;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>Policies with several requests each: compiling is the dear part, asking is not.</summary>
internal static class WorldGen
{
    private static readonly Gen<string> FullAccess =
        Choose.From("""{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");

    private static readonly Gen<string> FullControl =
        Choose.From("""{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}}""");

    private static readonly Gen<(string Name, string? Value)[]> Policies = Gen.Select(
        Named(PolicyGen.Plain).Array[0, 2].Select(Json.List),
        Choose.OnceIn(3, PolicyGen.OnResource),
        Choose.OnceIn(5, PolicyGen.Plain.Select(policy => $"[{policy}]")),
        Choose.OnceIn(5, PolicyGen.Plain.Array[1, 2].Select(Json.List)),
        Choose.OnceIn(6, Levels(PolicyGen.Plain, FullAccess)),
        Choose.OnceIn(6, Levels(PolicyGen.ResourceControl, FullControl)),
        (identity, resource, boundary, session, service, control) => ((string, string?)[])
        [
            ("identityPolicies", identity), ("resourcePolicy", resource), ("permissionsBoundaries", boundary), ("sessionPolicies", session),
            ("serviceControlPolicies", service), ("resourceControlPolicies", control),
        ]);

    private static readonly Gen<(string Name, string? Value)[]> Request = Gen.Select(
        CallerGen.Any,
        Choose.From(Vocabulary.Actions),
        Choose.From(Vocabulary.Resources),
        Gen.Frequency((4, Choose.From((string?)null)), (1, Choose.From<string?>(Vocabulary.Account, Vocabulary.OtherAccount))),
        ConditionGen.Members,
        (caller, action, resource, owner, members) => ((string, string?)[])
        [
            ("principal", Json.Text(caller.Principal)), ("federatedUserOf", caller.FederatedUserOf is { } user ? Json.Text(user) : null),
            ("action", Json.Text(action)), ("resource", Json.Text(resource)), ("resourceAccount", owner is null ? null : Json.Text(owner)),
            ("context", $"{{{string.Join(", ", members.Concat(caller.Context))}}}"),
        ]);

    private static readonly Gen<(string Name, string? Value)[]> TrustRequest = Gen.Select(
        Request,
        Choose.From("sts:AssumeRole", "sts:TagSession", "sts:AssumeRoleWithWebIdentity", "STS:assumerole"),
        Choose.From("arn:aws:iam::111122223333:role/ops/target", "arn:aws:iam::444455556666:role/target"),
        (request, action, role) => request
            .Select(member => member.Name switch
            {
                "action" => (member.Name, Json.Text(action)),
                "resource" => (member.Name, Json.Text(role)),
                _ => (member.Name, member.Value),
            }).ToArray());

    /// <summary>Cases as JSON.</summary>
    public static readonly Gen<string[]> Cases = Gen.Frequency(
        (4, Gen.Select(Policies, Request.Where(request => !IsTrust(request)).Array[10], Together)),
        (1, Gen.Select(Policies, Choose.OnceIn(1, PolicyGen.Trust), TrustRequest.Array[10], (policies, trust, requests) =>
            Together([.. policies.Select(policy => policy.Name == "resourcePolicy" ? (policy.Name, trust) : policy)], requests))));

    /// <summary>Cases of callers with ten identity policies, as JSON.</summary>
    public static readonly Gen<string[]> ManyPolicies = Gen.Select(
        PolicyGen.Plain.Array[10].Select(Json.List),
        Choose.OnceIn(3, PolicyGen.Plain.Select(policy => $"[{policy}]")),
        Request.Array[20],
        (policies, boundary, requests) => Together([("identityPolicies", policies), ("permissionsBoundaries", boundary)], requests));

    private static string[] Together((string Name, string? Value)[] policies, (string Name, string? Value)[][] requests) =>
        [.. requests.Select(request => Json.Object([.. request, .. policies.Where(policy => CanHave(request, policy.Name))]))];

    // Services, identity providers' users and anonymous callers have no account, so that nothing can be attached to them.
    private static bool CanHave((string Name, string? Value)[] request, string policy) =>
        policy is "resourcePolicy" or "resourceControlPolicies" || CallerGen.All.Single(caller => Json.Text(caller.Principal) == request[0].Value).HasAccount;

    // A trust policy has a grammar of its own, so requests about trust come with one.
    private static bool IsTrust((string Name, string? Value)[] request) =>
        request.Any(member => member is ("action", var action) && action!.Contains("sts", StringComparison.OrdinalIgnoreCase))
        && request.Any(member => member is ("resource", var resource) && resource!.Contains(":role/", StringComparison.Ordinal));

    private static Gen<string> Named(Gen<string> policy) => Gen.Frequency(
        (3, policy), (1, policy.Select(document => Json.Object(("name", "\"p\""), ("document", document)))));

    private static Gen<string> Levels(Gen<string> policy, Gen<string> full) =>
        Gen.Frequency((1, policy), (2, full)).Array[0, 2].Select(Json.List).Array[1, 2].Select(Json.List);
}

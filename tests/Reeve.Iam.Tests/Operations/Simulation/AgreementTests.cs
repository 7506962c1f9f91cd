using CsCheck;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;
using Reeve.Policy;
using static Reeve.Iam.Tests.Operations.Simulation.Simulate;

namespace Reeve.Iam.Tests.Operations.Simulation;

/// <summary>A simulation and the real call never disagree.</summary>
public sealed class AgreementTests
{
    private const int Cases = 3_000;

    private static readonly RequestOrigin Origin = new()
    {
        RequestId = "1",
        SourceIp = "192.0.2.1",
        UserAgent = "tests",
        IsSecure = true,
        Region = "us-east-1",
    };

    [Fact]
    public void A_user_is_allowed_what_the_simulation_of_its_policies_allows() => Agree("arn:aws:iam::123456789012:user/staff/alice", scene =>
    {
        var key = scene.Do(new CreateAccessKey(), new() { UserName = "alice" }).AccessKey.AccessKeyId;
        return new(key);
    });

    [Fact]
    public void A_roles_session_is_allowed_what_the_simulation_of_its_policies_allows() => Agree("arn:aws:iam::123456789012:role/deploy", scene =>
        new(new RandomIdSource().NewTemporaryAccessKeyId(Scene.AccountId), new Session
        {
            Kind = SessionKind.Role,
            AccountId = Scene.AccountId,
            PrincipalId = scene.Role("deploy").UniqueId,
            Name = "job",
            IssuedAt = scene.Clock.GetUtcNow(),
            DurationSeconds = 3600,
            Tags = [new("Shift", "night"), new("team", "green")],
            SourceIdentity = "alice",
            MfaAt = scene.Clock.GetUtcNow(),
        }));

    private static void Agree(string sourceArn, Func<Scene, Credential> credentialIn)
    {
        var met = new int[3];

        SimulatedWorlds.Gen.Sample(
            world =>
            {
                var scene = SceneOf(world);
                var credential = credentialIn(scene);
                scene.Caller = CallerResolver.Find(scene.Account, credential) ?? throw new InvalidOperationException("Nobody signs.");
                var real = Call(scene, world, credential);
                var simulated = SimulateCall(scene, world, sourceArn);
                Interlocked.Increment(ref met[(int)real]);
                return real == simulated;
            },
            iter: Cases);

        Assert.All(met, count => Assert.InRange(count, Cases / 50, Cases)); // each outcome is really met
    }

    private static Scene SceneOf(SimulatedWorld world)
    {
        var scene = new Scene();
        scene.Do(new CreateUser(), new() { UserName = "alice", Path = "/staff/", Tags = [new("team", "blue")] });
        scene.Do(new CreateUser(), new() { UserName = "bob", Path = "/staff/", Tags = [new("team", "red")] });
        scene.Do(new CreateRole(), new() { RoleName = "deploy", AssumeRolePolicyDocument = Documents.TrustEc2, Tags = [new("team", "blue")] });
        foreach (var (statement, index) in world.Inline.Select((statement, index) => (statement, index)))
        {
            var name = "p" + Samples.Number(index);
            scene.Do(new PutUserPolicy(), new() { UserName = "alice", PolicyName = name, PolicyDocument = new(Document(statement)) });
            scene.Do(new PutRolePolicy(), new() { RoleName = "deploy", PolicyName = name, PolicyDocument = new(Document(statement)) });
        }

        if (world.Attached is { } attached)
        {
            var arn = scene.Policies.Add("/", "Attached", document: Document(attached));
            scene.Do(new AttachUserPolicy(), new() { UserName = "alice", PolicyArn = arn });
            scene.Do(new AttachRolePolicy(), new() { RoleName = "deploy", PolicyArn = arn });
        }

        if (world.Boundary is { } boundary)
        {
            var arn = scene.Policies.Add("/", "Bound", document: Document(boundary));
            scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "alice", PermissionsBoundary = arn });
            scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "deploy", PermissionsBoundary = arn });
        }

        return scene;
    }

    /// <summary>How the policies decide the call, made with a key over the same snapshot as every call over the wire.</summary>
    private static DecisionOutcome Call(Scene scene, SimulatedWorld world, Credential credential)
    {
        using var memory = new CallMemory(scene.Clock);
        var decided = new DecidableCall(Bound(world), credential, Origin, scene.Services, memory).Decide(scene.Account, scene.Directory, _ => null);
        Assert.NotNull(decided.Caller);
        return decided.Result is not Result<CallOutcome>.Failed { Error: { Code: "AccessDenied" } denied } ? DecisionOutcome.Allowed
            : denied.Message.Contains(" with an explicit deny ", StringComparison.Ordinal) ? DecisionOutcome.ExplicitDeny
            : DecisionOutcome.ImplicitDeny;
    }

    /// <summary>How the simulation decides all that the call needs, given what only the request knows.</summary>
    private static DecisionOutcome SimulateCall(Scene scene, SimulatedWorld world, string sourceArn)
    {
        var call = Bound(world);
        var target = call.Target(scene.Account, scene.Context);
        var keys = CallConditionKeys.Of(scene.Context, target, Origin, Scene.AccountId);
        IEnumerable<(string Action, string Resource)> needed =
        [
            (call.Operation.Action, target.Resource),
            .. target.CompanionActions.Select(companion => (companion, target.Resource)),
            .. target.FurtherResources.Select(arn => (call.Operation.Action, arn)),
        ];
        return needed.Select(each => SimulateOne(scene, sourceArn, each.Action, each.Resource, keys))
            .FirstOrDefault(outcome => outcome is not DecisionOutcome.Allowed, DecisionOutcome.Allowed);
    }

    private static DecisionOutcome SimulateOne(Scene scene, string sourceArn, string action, string resource, RequestContext keys)
    {
        var isSession = scene.Caller.Session is not null;
        var given = keys.Keys.Where(key => !IsCallers(key) || (isSession && IsSessions(key))).SelectMany((key, index) =>
        {
            Assert.True(keys.TryGetValues(key, out var values));
            return Key(index + 1, key, key is "aws:TagKeys" ? "stringList" : "string", [.. values]);
        });
        return Outcome(Assert.Single(Simulate.Principal(
            scene,
            ["PolicySourceArn=" + sourceArn, "ActionNames.member.1=" + action, "ResourceArns.member.1=" + resource, .. given])
            .EvaluationResults).EvalDecision);
    }

    // The simulation has to know these by itself.
    private static bool IsCallers(string key) =>
        key.StartsWith("aws:Principal", StringComparison.Ordinal) || key is "aws:userid" or "aws:username" or "aws:ViaAWSService" or "aws:ResourceAccount";

    // Of what tells who calls, this is not the role's, but one session's own.
    private static bool IsSessions(string key) => key is "aws:userid" or "aws:PrincipalTag/Shift" or "aws:PrincipalTag/team";

    private static BoundCall Bound(SimulatedWorld world)
    {
        var faults = new ConstraintFaults(false);
        var operation = OperationTable.Find(ApiService.Iam, world.Call[0]);
        Assert.NotNull(operation);
        var call = operation.Bind(new FormParameters(world.Call[1..]), faults);
        Assert.Null(faults.ToError());
        return call;
    }

    private static DecisionOutcome Outcome(string word) => word switch
    {
        "allowed" => DecisionOutcome.Allowed,
        "explicitDeny" => DecisionOutcome.ExplicitDeny,
        _ => DecisionOutcome.ImplicitDeny,
    };
}

using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Tests.Linkage;

namespace Reeve.Iam.Tests.Deletion;

/// <summary>Services that misbehave because the operator asks for it.</summary>
public sealed class ServiceFaultsTests
{
    private const string Lex = "lex.amazonaws.com";

    private readonly Scene _scene = new();
    private readonly LinkedRole _role;

    public ServiceFaultsTests() => _role = new(_scene);

    [Fact]
    public void A_failing_service_keeps_an_unused_role_and_says_why()
    {
        _scene.Faults.Set(Lex, new() { Failure = "Not today." });
        var run = _role.Submit();
        run.Carry();
        Assert.Equal((DeletionStatus.Failed, "Not today."), (run.Task.Status, run.Task.FailureReason));

        _scene.Faults.Set(Lex, DeletionFaults.None);
        var next = _role.Submit();
        next.Carry();
        Assert.False(_role.Exists);
    }

    [Fact]
    public void A_partial_list_tells_the_next_resource_when_the_first_is_gone()
    {
        _scene.Faults.Set(Lex, new() { IsPartial = true });
        _role.State(new UsageLease("eu-west-1", ["arn:1", "arn:2"], null));
        var first = _role.Submit();
        first.Carry();
        _role.State(new UsageLease("eu-west-1", ["arn:2"], null));
        var second = _role.Submit();
        second.Carry();

        Assert.Equal(["arn:1"], Assert.Single(first.Task.Usage).Resources);
        Assert.Equal(["arn:2"], Assert.Single(second.Task.Usage).Resources);
        Assert.True(first.Task.IsPartial);
    }

    [Fact]
    public void A_slow_service_is_waited_for_once_also_by_who_takes_over()
    {
        var start = _scene.Clock.GetUtcNow();
        _scene.Faults.Set(Lex, new() { Delay = TimeSpan.FromSeconds(30) });
        var run = _role.Submit();
        run.Begin();
        Assert.Equal(start.AddSeconds(30), run.Task.NotBefore);

        _scene.Clock.Advance(TimeSpan.FromSeconds(10));
        run.Begin();
        Assert.Equal(start.AddSeconds(30), run.Task.NotBefore);
    }

    [Fact]
    public void A_throttled_service_refuses_the_calls_about_its_roles_until_it_does_not()
    {
        var run = _role.Submit();
        _scene.Faults.Set(Lex, new() { ThrottledUntil = _scene.Clock.GetUtcNow().AddSeconds(5) });

        Assert.Equal("Throttling", _scene.Refuse(new DeleteServiceLinkedRole(), new() { RoleName = _role.Name }).Code);
        Assert.Equal("Throttling", _scene.RefuseRead(new GetServiceLinkedRoleDeletionStatus(), new() { DeletionTaskId = run.Task.Id }).Code);
        _scene.AddLinkedRole("ecs");
        _scene.Do(new DeleteServiceLinkedRole(), new() { RoleName = "AWSServiceRoleFor-ecs" });

        _scene.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("NOT_STARTED", _scene.Read(new GetServiceLinkedRoleDeletionStatus(), new() { DeletionTaskId = run.Task.Id }).Status);
    }

    [Fact]
    public void Nobody_misbehaves_unless_told_to()
    {
        Assert.False(_scene.Faults.Of(Lex).IsAny);
        _scene.Faults.Set(Lex, new() { IsPartial = true });
        Assert.False(_scene.Faults.Of("ecs.amazonaws.com").IsAny);
        _scene.Faults.Set(Lex, new());
        Assert.Equal(DeletionFaults.None, _scene.Faults.Of(Lex));
    }
}

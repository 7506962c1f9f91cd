using Reeve.Iam.Entities;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;
using Reeve.Iam.Tests.Deletion;

namespace Reeve.Iam.Tests.Operations.LinkedRoles;

/// <summary>The deletion of a service-linked role: a task that is read again and again, and that usage makes fail.</summary>
public sealed class DeletionTests
{
    private readonly Scene _scene = new();
    private readonly string _role;

    public DeletionTests() => _role = _scene.AddLinkedRole();

    [Fact]
    public void A_task_under_way_is_told_again_and_not_doubled()
    {
        var first = Submit();
        var again = Submit();
        new DeletionRun(_scene, first).Begin();
        var later = Submit();

        Assert.Equal([first, first, first], [first, again, later]);
        Assert.Single(_scene.Account.DeletionTasks);
        Assert.Equal("IN_PROGRESS", Status(first));
    }

    [Fact]
    public void Usage_makes_it_fail_and_the_next_one_succeeds_when_it_is_lifted()
    {
        Use(new UsageLease("eu-west-1", ["arn:aws:lex:::bot"], null));
        var failed = Submit();
        Carry(failed);

        var told = _scene.Read(new GetServiceLinkedRoleDeletionStatus(), new() { DeletionTaskId = failed });
        Assert.Equal("FAILED", told.Status);
        Assert.Equal("eu-west-1", Assert.Single(told.Reason!.RoleUsageList).Region); // a failure has a reason
        Assert.True(_scene.Account.Roles.Contains(_role));

        _scene.Account = _scene.Account.WithoutUsage(_scene.Role(_role).UniqueId);
        var next = Submit();
        Carry(next);
        Assert.NotEqual(failed, next);
        Assert.Equal("SUCCEEDED", Status(next));
        Assert.False(_scene.Account.Roles.Contains(_role));
    }

    [Fact]
    public void A_lease_ends_at_its_instant()
    {
        Use(new UsageLease("eu-west-1", [], _scene.Clock.GetUtcNow() + TimeSpan.FromMinutes(1)));
        _scene.Clock.Advance(TimeSpan.FromSeconds(59));
        var early = Submit();
        Carry(early);
        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = Submit();
        Carry(late);

        Assert.Equal("FAILED", Status(early));
        Assert.Equal("SUCCEEDED", Status(late));
    }

    [Fact]
    public void A_role_made_again_under_the_name_is_another_one()
    {
        var task = Submit();
        var old = _scene.Role(_role);
        var again = old with { UniqueId = "AROANEWNEWNEWNEWNEWNE", OpenDeletionTaskId = null };
        _scene.Account = _scene.Account.Without(old).With(again);

        Carry(task);

        Assert.Equal("SUCCEEDED", Status(task));
        Assert.Same(again, _scene.Role(_role));
    }

    [Fact]
    public void A_finished_task_is_told_for_seven_days()
    {
        var task = Submit();
        Carry(task);
        _scene.Clock.Advance(TimeSpan.FromDays(7));
        var second = SubmitAnother("a");
        Assert.Equal("SUCCEEDED", Status(task));

        _scene.Clock.Advance(TimeSpan.FromTicks(1));
        SubmitAnother("b");

        Assert.Equal("NoSuchEntity", _scene.RefuseRead(new GetServiceLinkedRoleDeletionStatus(), new() { DeletionTaskId = task }).Code);
        Assert.Equal("NOT_STARTED", Status(second));
    }

    [Fact]
    public void What_is_removed_is_written_as_removed()
    {
        var write = EntityCodec.ToWrite(new EntityChange(EntityKind.Account, "k", null));

        Assert.False(write.Body.HasValue);
    }

    private string Submit() => _scene.Do(new DeleteServiceLinkedRole(), new() { RoleName = _role }).DeletionTaskId;

    private string SubmitAnother(string service) =>
        _scene.Do(new DeleteServiceLinkedRole(), new() { RoleName = _scene.AddLinkedRole(service) }).DeletionTaskId;

    private void Carry(string task) => new DeletionRun(_scene, task).Carry();

    private void Use(UsageLease lease) => _scene.Account = _scene.Account.With(new RoleUsage(_scene.Role(_role).UniqueId, [lease]));

    private string Status(string task) => _scene.Read(new GetServiceLinkedRoleDeletionStatus(), new() { DeletionTaskId = task }).Status;
}

using CsCheck;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Sessions;
using Reeve.Iam.Tests.Linkage;

namespace Reeve.Iam.Tests.Deletion;

/// <summary>The steps of a deletion: usable until the fence, and safe under any crash and any repeat.</summary>
public sealed class DeletionStepsTests
{
    private readonly Scene _scene = new();
    private readonly LinkedRole _role;

    public DeletionStepsTests() => _role = new(_scene);

    [Fact]
    public void The_role_works_until_it_is_fenced_off_and_goes_with_all_that_is_known_of_it()
    {
        _role.State(new UsageLease("eu-west-1", [], _scene.Clock.GetUtcNow().AddMinutes(5)));
        _role.Open();
        _scene.Clock.Advance(TimeSpan.FromMinutes(20));
        var id = _role.Role.UniqueId;
        _scene.Account = _scene.Account.With(new ActionUse(id, "lex:PostText", new(_scene.Clock.GetUtcNow(), "eu-west-1"), null));
        var run = _role.Submit();
        run.Begin();
        Assert.Null(_role.Role.DeletionFence);

        Assert.True(run.Fence());
        Assert.Equal((run.Token, DeletionStatus.InProgress), (_role.Role.DeletionFence, run.Task.Status));
        Assert.True(run.Finish());

        Assert.Equal(DeletionStatus.Succeeded, run.Task.Status);
        Assert.False(_role.Exists);
        Assert.Empty(_scene.Account.RoleUsages);
        Assert.Empty(_scene.Account.LinkedSessions);
        Assert.Empty(_scene.Account.ActionUses);
    }

    [Fact]
    public void Whoever_lost_the_task_to_another_can_do_nothing_more()
    {
        var first = _role.Submit();
        first.Begin();
        first.Fence();
        var second = _role.Submit();
        Assert.True(second.Begin());

        Assert.False(first.Finish());
        Assert.False(first.Fence());
        Assert.False(second.Finish()); // the fence that stands is the other's
        Assert.True(_role.Exists);
        Assert.True(second.Fence());
        Assert.True(second.Finish());
        Assert.False(_role.Exists);
    }

    [Fact]
    public void A_task_that_has_ended_takes_no_step()
    {
        var run = _role.Submit();
        run.Carry();
        var ended = _scene.Account;

        Assert.False(run.Begin() || run.Fence() || run.Finish());
        Assert.Same(ended, _scene.Account);
    }

    [Fact]
    public void What_comes_between_the_two_looks_lifts_the_fence()
    {
        var run = _role.Submit();
        run.Begin();
        run.Fence();
        run.Answer = new RoleUsageAnswer([new("eu-west-1", ["arn:aws:lex:::bot"], null)]);

        Assert.True(run.Finish());

        Assert.Equal(DeletionStatus.Failed, run.Task.Status);
        Assert.Null(_role.Role.DeletionFence);
        Assert.Null(_role.Role.OpenDeletionTaskId);
        _role.Open();
    }

    [Fact]
    public void A_live_session_makes_it_fail_until_the_session_ends()
    {
        _role.Open(name: "nightly");
        var failed = _role.Submit();
        failed.Carry();

        var told = Status(failed);
        Assert.Equal("The role AWSServiceRoleFor-lex has 1 active session, the last of which ends at 2026-01-01T00:15:00Z.", told.Reason?.Reason);
        var usage = Assert.Single(told.Reason!.RoleUsageList); // has a reason
        Assert.Equal(("eu-west-1", "arn:aws:sts::123456789012:assumed-role/AWSServiceRoleFor-lex/nightly"), (usage.Region, Assert.Single(usage.Resources)));

        _scene.Clock.Advance(TimeSpan.FromMinutes(15));
        var next = _role.Submit();
        next.Carry();
        Assert.Equal(DeletionStatus.Succeeded, next.Task.Status);
    }

    [Fact]
    public void A_claim_makes_it_fail_until_it_is_released()
    {
        _role.TryEnsure("stack:a");
        _role.TryEnsure("stack:b");
        var failed = _role.Submit();
        failed.Carry();

        var told = Status(failed);
        Assert.Equal("The role AWSServiceRoleFor-lex is claimed by stack:a, stack:b.", told.Reason?.Reason);
        Assert.Equal(["claim:stack:a", "claim:stack:b"], Assert.Single(told.Reason!.RoleUsageList).Resources); // has a reason

        _role.Release("stack:a");
        _role.Release("stack:b");
        var next = _role.Submit();
        next.Carry();
        Assert.False(_role.Exists);
    }

    [Fact]
    public void What_uses_it_is_told_by_region_and_marked_when_there_is_more()
    {
        _role.State(
            new UsageLease("us-east-1", ["arn:aws:lex:::1"], null),
            new UsageLease("eu-west-1", ["arn:aws:lex:::2"], null, IsPartial: true),
            new UsageLease("us-east-1", ["arn:aws:lex:::1", "arn:aws:lex:::3"], null));
        var run = _role.Submit();
        run.Carry();

        var told = Status(run);
        Assert.EndsWith(" The list of what uses it is not complete.", told.Reason?.Reason, StringComparison.Ordinal);
        Assert.Equal(["eu-west-1", "us-east-1"], told.Reason!.RoleUsageList.Select(usage => usage.Region)); // has a reason
        Assert.Equal(["arn:aws:lex:::1", "arn:aws:lex:::3"], told.Reason.RoleUsageList[1].Resources);
        Assert.True(run.Task.IsPartial);
    }

    [Fact]
    public void A_service_that_cannot_be_asked_keeps_its_role()
    {
        var run = _role.Submit();
        run.Answer = new RoleUsageAnswer([], "lex.amazonaws.com does not answer.");
        run.Carry();

        Assert.Equal("lex.amazonaws.com does not answer.", Status(run).Reason?.Reason);
        Assert.True(Status(run).Reason!.RoleUsageList.IsDefault); // has a reason
        Assert.True(_role.Exists);
    }

    // 0 and 1 begin, 2 and 3 fence, 4 and 5 finish, by two carriers; 6 a session, 7 a lease of ten minutes, 8 to submit, 9 time, 10 a claim, 11 its release.
    [Fact]
    public void However_two_carriers_interleave_a_role_in_use_is_not_removed() => Gen.Int[0, 11].Array[0, 60].Sample(acts =>
    {
        var scene = new Scene();
        var role = new LinkedRole(scene);
        DeletionRun[] carriers = [role.Submit(), role.Submit()];
        foreach (var act in acts.TakeWhile(_ => role.Exists))
        {
            var before = RoleUse.Of(scene.Account, role.Role, RoleUsageAnswer.Unused, scene.Clock.GetUtcNow());
            var wasFenced = role.Role.DeletionFence is not null;
            Act(scene, role, carriers, act);
            var isRemoved = !role.Exists;
            Assert.True(!isRemoved || (before.IsEmpty && wasFenced));
            Assert.True(isRemoved || role.Role.DeletionFence is null || RoleUse.Of(scene.Account, role.Role, RoleUsageAnswer.Unused, scene.Clock.GetUtcNow()).IsEmpty);
            Assert.True(isRemoved || scene.Account.DeletionTasks.Values.Count(task => task.IsOpen) <= 1);
        }
    });

    private static void Act(Scene scene, LinkedRole role, DeletionRun[] carriers, int act)
    {
        switch (act)
        {
            case 0 or 1:
                carriers[act % 2].Begin();
                break;
            case 2 or 3:
                carriers[act % 2].Fence();
                break;
            case 4 or 5:
                carriers[act % 2].Finish();
                break;
            case 6 when role.TryOpen() is Result<Change<MintedSession>>.Ok opened:
                scene.Account = opened.Value.After;
                break;
            case 7 when role.Role.DeletionFence is null:
                role.State(new UsageLease("eu-west-1", [], scene.Clock.GetUtcNow().AddMinutes(10)));
                break;
            case 8:
                carriers[0] = role.Submit();
                carriers[1] = role.Submit();
                break;
            case 9:
                scene.Clock.Advance(TimeSpan.FromMinutes(8));
                break;
            case 10:
                role.TryEnsure("a");
                break;
            case 11:
                role.Release("a");
                break;
        }
    }

    private GetServiceLinkedRoleDeletionStatusResponse Status(DeletionRun run) =>
        _scene.Read(new GetServiceLinkedRoleDeletionStatus(), new() { DeletionTaskId = run.Task.Id });
}

using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.LastUsed;

/// <summary>When principals last called actions: exact, denied apart, and never more than is bounded.</summary>
public sealed class ActionUsesTests
{
    private readonly Scene _scene = new();
    private readonly string _ann;

    public ActionUsesTests()
    {
        _scene.AddUser("ann");
        _ann = _scene.User("ann").UniqueId;
    }

    [Fact]
    public void Allowed_and_denied_calls_are_told_apart()
    {
        var start = _scene.Clock.GetUtcNow();
        Note("iam:ListUsers", false, "eu-west-1");
        _scene.Clock.Advance(TimeSpan.FromSeconds(2));
        Note("iam:ListUsers", true, "us-east-1");

        var use = Assert.Single(Uses());
        Assert.Equal(new ActionUse(_ann, "iam:ListUsers", new(start, "eu-west-1"), new(start.AddSeconds(2), "us-east-1")), use);
        Assert.Equal(new UseMark(start.AddSeconds(2), "us-east-1"), _scene.LastUses.Actions.LatestOf(_scene.Account, _ann));
    }

    [Fact]
    public void What_is_written_and_what_is_not_yet_are_one_answer()
    {
        var start = _scene.Clock.GetUtcNow();
        Note("iam:ListUsers", true);
        Note("iam:ListRoles", false);
        Write();
        _scene.Clock.Advance(TimeSpan.FromMilliseconds(1500));
        Note("iam:ListUsers", false);
        Note("iam:GetRole", false);

        Assert.Equal(
            ["iam:GetRole  1", "iam:ListRoles  0", "iam:ListUsers 0 1"],
            Uses().Select(use => $"{use.Action} {use.LastDenied?.Date.Second} {use.Last?.Date.Second}").Select(text => text.TrimEnd()).Order(StringComparer.Ordinal));
        Assert.All(Uses(), use => Assert.True(use.Latest?.Date >= start));
    }

    [Fact]
    public void What_was_written_is_written_again_only_when_there_was_more()
    {
        Note("iam:ListUsers", false);
        Write();
        Assert.Empty(_scene.LastUses.Actions.Unwritten);
        var written = _scene.Account = _scene.Account.Settled();
        Note("iam:ListUsers", false);
        Write();
        Assert.Same(written, _scene.Account);

        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Note("iam:ListUsers", false);
        Write();
        var change = Assert.Single(_scene.Account.Pending);
        Assert.Equal((EntityKind.ActionUse, _ann + "/iam:ListUsers"), (change.Kind, change.Key));
    }

    [Fact]
    public void A_use_that_comes_while_the_one_before_is_written_is_kept()
    {
        Note("iam:ListUsers", false);
        var (principal, writing) = Assert.Single(_scene.LastUses.Actions.Unwritten);
        Note("iam:GetRole", false);

        _scene.LastUses.Actions.Forget(principal, writing);

        Assert.Equal(2, Assert.Single(_scene.LastUses.Actions.Unwritten).Value.Count);
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_take_a_use_back()
    {
        var start = _scene.Clock.GetUtcNow();
        Note("iam:ListUsers", false);
        _scene.LastUses.Actions.Note(Scene.AccountId, _ann, "iam:ListUsers", start.AddHours(-1), "eu-west-1", isDenied: false);
        Write();

        Assert.Equal(new UseMark(start, "us-east-1"), Assert.Single(Uses()).Last);
    }

    [Fact]
    public void What_is_gone_takes_its_uses_along()
    {
        Note("iam:ListUsers", false);
        Note("iam:GetRole", false);
        Write();
        Note("iam:ListRoles", false);

        _scene.Do(new DeleteUser(), new() { UserName = "ann" });
        Assert.Empty(_scene.Account.ActionUses);
        Assert.Equal(2, _scene.Account.Pending.Count(change => change is { Kind: EntityKind.ActionUse, Entity: null }));
        Write();
        Assert.Empty(_scene.Account.ActionUses);
    }

    [Fact]
    public void A_principal_is_remembered_with_a_bounded_number_of_actions()
    {
        for (var action = 0; action < ActionUses.MostActions + 10; action++)
        {
            Note("ledger:A" + Samples.Number(action), false);
        }

        Assert.Equal(ActionUses.MostActions, Uses().Count());
        Write();
        Note("ledger:More", false);
        Write();
        Assert.Equal(ActionUses.MostActions, _scene.Account.ActionUses[_ann].Count);
        _scene.Clock.Advance(TimeSpan.FromHours(1));
        Note("ledger:A5", true);
        Write();
        Assert.NotNull(_scene.Account.ActionUses[_ann]["ledger:A5"].LastDenied);
    }

    [Fact]
    public void The_root_is_not_tracked_and_a_federated_user_counts_as_its_user()
    {
        var user = _scene.User("ann");

        Assert.Null(ActionUses.PrincipalOf(new Caller.Root(Scene.AccountId, "AKIA")));
        Assert.Equal(_ann, ActionUses.PrincipalOf(new Caller.FederatedUser(Scene.AccountId, "ASIA", user, "f", null)));
        Assert.Null(ActionUses.PrincipalOf(new Caller.FederatedUser(Scene.AccountId, "ASIA", null, "f", null)));
    }

    private IEnumerable<ActionUse> Uses() => _scene.LastUses.Actions.Of(_scene.Account, _ann);

    private void Note(string action, bool isDenied, string region = "us-east-1") =>
        _scene.LastUses.Actions.Note(Scene.AccountId, _ann, action, _scene.Clock.GetUtcNow(), region, isDenied);

    private void Write()
    {
        foreach (var (principal, noted) in _scene.LastUses.Actions.Unwritten.ToImmutableArray())
        {
            _scene.Account = ActionUses.Write(_scene.Account, principal.PrincipalId, noted);
            _scene.LastUses.Actions.Forget(principal, noted);
        }
    }
}

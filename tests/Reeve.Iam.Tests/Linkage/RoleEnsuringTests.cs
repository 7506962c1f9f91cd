using Reeve.Iam.Entities;
using Reeve.Iam.Linkage;
using Reeve.Iam.State;
using Reeve.Iam.Storage;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Linkage;

/// <summary>Owners who want a service-linked role: the first makes it, the others join, and it stays as long as one of them claims it.</summary>
public sealed class RoleEnsuringTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void The_first_makes_the_role_as_its_service_defines_it()
    {
        _scene.Templates.Add("ledger.example.com", "ServiceRoleForLedger", "arn:aws:iam::aws:policy/aws-service-role/Ledger", suffixAllowed: true);

        var (after, made) = Ok(Apply(new("ledger.example.com", "blue", "Books", "stack:a")));

        Assert.True(made.IsNew);
        var role = after.Roles.Find("ServiceRoleForLedger_blue");
        Assert.Equal(made.Role, role);
        Assert.Equal(("/aws-service-role/ledger.example.com/", "Books"), (made.Role.Path, made.Role.Description));
        Assert.Equal(["arn:aws:iam::aws:policy/aws-service-role/Ledger"], made.Role.AttachedPolicyArns);
        Assert.Equal([new RoleClaim("stack:a", _scene.Clock.GetUtcNow())], made.Claims);
    }

    [Fact]
    public void Those_who_follow_join_and_to_say_it_twice_changes_nothing()
    {
        var role = new LinkedRole(_scene);
        var before = role.Role;
        var first = Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("a")).Value;
        _scene.Clock.Advance(TimeSpan.FromHours(1));
        var second = Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("b")).Value;
        var settled = _scene.Account = _scene.Account.Settled();
        var again = Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("a")).Value;

        Assert.False(first.IsNew);
        Assert.Same(before, role.Role);
        Assert.Equal(["a", "b"], second.Claims.Select(claim => claim.Owner));
        Assert.Equal(second.Claims, again.Claims);
        Assert.Same(settled, _scene.Account);
    }

    [Fact]
    public void Who_claims_nothing_leaves_no_claim()
    {
        var role = new LinkedRole(_scene);

        Assert.Empty(Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure(null)).Value.Claims);
        Assert.Empty(_scene.Account.RoleClaims);
    }

    [Fact]
    public void The_last_release_leaves_nothing_behind()
    {
        var role = new LinkedRole(_scene);
        role.TryEnsure("a");
        role.TryEnsure("b");

        role.Release("a");
        role.Release("nobody");
        Assert.Equal(["b"], _scene.Account.RoleClaims[role.Role.UniqueId].Claims.Select(claim => claim.Owner));
        role.Release("b");

        Assert.Empty(_scene.Account.RoleClaims);
        Assert.Null(_scene.Account.Pending.Last(change => change.Kind is EntityKind.RoleClaims).Entity);
        Assert.True(role.Exists);
    }

    [Fact]
    public void A_role_that_is_being_deleted_is_joined_before_the_fence_by_a_claim_alone_and_after_it_by_none()
    {
        var role = new LinkedRole(_scene);
        var run = role.Submit();
        run.Begin();
        Assert.Equal("EntityTemporarilyUnmodifiable", Code(role.TryEnsure(null)));

        run.Fence();
        Assert.Equal("EntityTemporarilyUnmodifiable", Code(role.TryEnsure("late")));
        run.Finish();
        Assert.True(Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("next")).Value.IsNew);

        var second = role.Submit();
        second.Begin();
        Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("in-time"));
        second.Fence();
        Assert.Equal(DeletionStatus.Failed, second.Task.Status);
    }

    [Theory]
    [InlineData("nobody.example.com", null, null, null, "InvalidInput")]
    [InlineData("LEX.amazonaws.com", null, null, null, "InvalidInput")]
    [InlineData("lex.amazonaws.com", "blue", null, null, "InvalidInput")]
    [InlineData("lex.amazonaws.com", "", null, null, "ValidationError")]
    [InlineData("lex.amazonaws.com", "a/b", null, null, "ValidationError")]
    [InlineData("lex.amazonaws.com", null, "\u0001", null, "ValidationError")]
    [InlineData("lex.amazonaws.com", null, null, "", "ValidationError")]
    [InlineData("lex.amazonaws.com", null, null, "a/b", "ValidationError")]
    public void A_wish_that_cannot_be_met_changes_nothing(string service, string? suffix, string? description, string? owner, string code)
    {
        _ = new LinkedRole(_scene);

        Assert.Equal(code, Code(Apply(new(service, suffix, description, owner))));
    }

    [Fact]
    public void A_name_that_another_role_has_is_not_joined()
    {
        _scene.Templates.Add("lex.amazonaws.com", "plain", "arn:aws:iam::aws:policy/aws-service-role/Lex");
        _scene.AddRole("plain");

        Assert.Equal("InvalidInput", Code(Apply(new("lex.amazonaws.com", null, null, "a"))));
    }

    [Fact]
    public void A_role_has_a_hundred_owners_at_most()
    {
        var role = new LinkedRole(_scene);
        for (var owner = 0; owner < RoleEnsuring.MostClaims; owner++)
        {
            Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("o" + Samples.Number(owner)));
        }

        Assert.Equal("LimitExceeded", Code(role.TryEnsure("more")));
        Assert.IsType<Result<EnsuredRole>.Ok>(role.TryEnsure("o0"));
    }

    private Result<(Account After, EnsuredRole Ensured)> Apply(RoleWish wish) =>
        RoleEnsuring.Apply(_scene.Account, wish, _scene.Templates, new SequentialIdSource(), _scene.Clock.GetUtcNow());

    private static T Ok<T>(Result<T> result) => Assert.IsType<Result<T>.Ok>(result).Value;

    private static string Code<T>(Result<T> result) => Assert.IsType<Result<T>.Failed>(result).Error.Code;
}

using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Tests.Linkage;

namespace Reeve.Iam.Tests.Deletion;

/// <summary>What a deletion would end with: the same as it then does.</summary>
public sealed class DeletionForecastTests
{
    private readonly Scene _scene = new();
    private readonly LinkedRole _role;

    public DeletionForecastTests() => _role = new(_scene);

    [Fact]
    public void A_role_that_nothing_uses_can_be_deleted_now()
    {
        var forecast = Forecast();

        Assert.True(forecast.WouldSucceed);
        Assert.Equal((null, null, false), (forecast.Reason, forecast.FreeAt, forecast.IsPartial));
    }

    [Fact]
    public void It_is_free_when_the_last_lease_and_the_last_session_have_ended()
    {
        var start = _scene.Clock.GetUtcNow();
        _role.State(new("eu-west-1", [], start.AddMinutes(5)), new("us-east-1", [], start.AddMinutes(50)));
        _role.Open(seconds: 1800);

        Assert.Equal(start.AddMinutes(50), Forecast().FreeAt);
        _role.Open(seconds: 3600);
        Assert.Equal(start.AddMinutes(60), Forecast().FreeAt);

        _scene.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.True(Forecast().WouldSucceed);
    }

    [Fact]
    public void It_does_not_become_free_by_itself_while_a_lease_has_no_end_or_a_claim_stands()
    {
        _role.Open();
        _role.State(new UsageLease("eu-west-1", [], null));
        Assert.Null(Forecast().FreeAt);

        _role.State();
        _role.TryEnsure("a");
        Assert.Null(Forecast().FreeAt);

        _role.Release("a");
        Assert.NotNull(Forecast().FreeAt);
    }

    [Fact]
    public void A_deletion_ends_as_it_says()
    {
        _role.State(new UsageLease("eu-west-1", ["arn:aws:lex:::1"], null));
        _role.Open(region: "us-east-1");
        _role.TryEnsure("a");
        var forecast = Forecast();
        var run = _role.Submit();
        run.Carry();

        Assert.Equal(forecast.Reason, run.Task.FailureReason);
        Assert.Equal(["aws-global", "eu-west-1", "us-east-1"], forecast.Usage.Select(usage => usage.Region));
        Assert.Equal(
            forecast.Usage.Select(usage => (usage.Region, string.Join(' ', usage.Resources))),
            run.Task.Usage.Select(usage => (usage.Region, string.Join(' ', usage.Resources))));
    }

    [Fact]
    public void A_hundred_sessions_of_a_region_are_listed_and_all_are_counted()
    {
        for (var session = 0; session < 101; session++)
        {
            _role.Open(name: "s" + Samples.Number(session));
        }

        var forecast = Forecast();
        Assert.Contains("has 101 active sessions", forecast.Reason, StringComparison.Ordinal);
        Assert.Equal(100, Assert.Single(forecast.Usage).Resources.Length);
        Assert.True(forecast.IsPartial);
    }

    [Fact]
    public void A_reason_is_never_longer_than_clients_take()
    {
        _scene.Faults.Set("lex.amazonaws.com", new() { Failure = new string('x', 5000) });

        Assert.Equal(1000, Forecast().Reason?.Length);
    }

    private DeletionForecast Forecast() =>
        DeletionForecast.Of(_scene.Account, _role.Role, _scene.Templates, _scene.Faults, RoleUsageAnswer.Unused, _scene.Clock.GetUtcNow());
}

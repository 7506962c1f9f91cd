using Microsoft.Extensions.Time.Testing;
using Reeve.Iam.Attempts;

namespace Reeve.Iam.Tests.Attempts;

public sealed class AttemptLimiterTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly AttemptLimiter _limiter;

    public AttemptLimiterTests() => _limiter = new(_clock);

    [Fact]
    public void There_are_five_tries_at_once_and_one_a_minute()
    {
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => _limiter.TryBegin("ann")));
        Assert.True(_limiter.TryBegin("bob"));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(_limiter.TryBegin("ann"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => _limiter.TryBegin("ann")));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => _limiter.TryBegin("ann")));
    }

    [Fact]
    public void A_good_try_is_given_back()
    {
        for (var sign = 0; sign < 100; sign++)
        {
            Assert.True(_limiter.TryBegin("ann"));
            _limiter.Forgive("ann");
        }
    }

    [Fact]
    public void A_call_that_is_decided_again_counts_once()
    {
        for (var number = 0; number < 5; number++)
        {
            var call = new CallAttempts(_limiter);
            Assert.True(call.TryBegin("ann"));
            Assert.True(call.TryBegin("ann"));
        }

        var last = new CallAttempts(_limiter);
        Assert.False(last.TryBegin("ann"));
        last.Forgive("ann");
        Assert.False(new CallAttempts(_limiter).TryBegin("ann"));
    }

    [Fact]
    public async Task Of_many_at_once_five_are_let_in()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _limiter.TryBegin("ann"))));

        Assert.Equal(5, begun.Count(isLeft => isLeft));
    }

    [Fact]
    public void A_user_is_one_subject_in_whatever_case()
    {
        Assert.Equal(AttemptSubjects.Password("123456789012", "ann"), AttemptSubjects.Password("123456789012", "ANN"));
        Assert.NotEqual(AttemptSubjects.Password("123456789012", "ann"), AttemptSubjects.Password("210987654321", "ann"));
        Assert.Equal("1/\u00dcn", AttemptSubjects.Password("1", "\u00dcn"));
    }
}

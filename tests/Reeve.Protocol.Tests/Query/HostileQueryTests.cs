using System.Diagnostics;
using System.Text;
using Reeve.Protocol.Query;

namespace Reeve.Protocol.Tests.Query;

/// <summary>Inputs made to be expensive. The bounds are loose on purpose: quadratic work would pass them a hundredfold.</summary>
public sealed class HostileQueryTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    [Fact]
    public void One_parameter_too_many_is_refused_and_the_limit_itself_is_not()
    {
        var form = string.Join('&', Enumerable.Range(0, QueryParameters.DefaultMaxCount).Select(i => $"p{i}=v"));

        Assert.Equal(QueryParameters.DefaultMaxCount, QueryParametersTests.Read("", form).Count);
        Assert.Equal("The request has more than 4096 parameters.", QueryParametersTests.Refuse("", form + "&q").Message);
    }

    [Fact]
    public void A_huge_member_number_costs_no_more_than_a_small_one()
    {
        var parameters = QueryParametersTests.Read("", "a.member.999999999=x");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(parameters.TryGetList("a", out var list));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
        Assert.Equal((1, 999999999), (list.Count, list.NumberAt(0)));
    }

    [Fact]
    public void Many_long_names_that_differ_only_at_the_end_are_read_quickly()
    {
        var prefix = string.Concat(Enumerable.Repeat("L.member.1.", 20));
        var form = string.Join('&', Enumerable.Range(1, 4096).Reverse().Select(i => $"{prefix}L.member.{i}.K=v"));

        var elapsed = Time(() =>
        {
            var parameters = QueryParametersTests.Read("", form);
            var scope = parameters.Root;
            for (var depth = 0; depth < 20; depth++)
            {
                Assert.True(scope.TryGetList("L"u8, out var outer));
                scope = outer[0];
            }

            Assert.True(scope.TryGetList("L"u8, out var list));
            Assert.Equal(4096, list.Count);
        });

        Assert.True(elapsed < Bound, $"{elapsed}");
    }

    [Fact]
    public void Empty_segments_and_escapes_by_the_megabyte_are_read_quickly()
    {
        var ampersands = new string('&', 1 << 20);
        var escapes = string.Concat(Enumerable.Repeat("%2B", 1 << 18));
        var pluses = new string('+', 1 << 20);

        var elapsed = Time(() =>
        {
            Assert.Equal(0, QueryParametersTests.Read("", ampersands).Count);
            Assert.Equal(1 << 18, QueryParametersTests.Read("", $"a={escapes}").ValueAt(0).Length);
            Assert.Equal(1 << 20, QueryParametersTests.Read("", $"a={pluses}").ValueAt(0).Length);
        });

        Assert.True(elapsed < Bound, $"{elapsed}");
    }

    [Fact]
    public void Parsing_takes_a_handful_of_allocations()
    {
        var form = Encoding.UTF8.GetBytes("Action=GetUser&Version=2010-05-08&UserName=alice");
        QueryParameters.Parse(form);
        var before = GC.GetAllocatedBytesForCurrentThread();

        QueryParameters.Parse(form);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 512);
    }

    private static TimeSpan Time(Action action)
    {
        action();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}

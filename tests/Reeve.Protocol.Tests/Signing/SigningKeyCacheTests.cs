using System.Collections.Concurrent;
using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

public sealed class SigningKeyCacheTests
{
    private static readonly CredentialScope Scope = new("20150830", "us-east-1", "iam");

    private int _reads;

    [Fact]
    public void A_key_is_derived_once_and_is_the_right_one()
    {
        var cache = new SigningKeyCache();

        var first = Get(cache, "AKIA1", Sample.Secret).ToArray();
        var second = Get(cache, "AKIA1", Sample.Secret).ToArray();

        Assert.Equal(Sample.Key(Scope), first);
        Assert.Equal(first, second);
        Assert.Equal(1, _reads);
    }

    [Fact]
    public void Every_part_of_the_name_tells_keys_apart()
    {
        var cache = new SigningKeyCache();

        byte[][] keys =
        [
            Get(cache, "AKIA1", "s").ToArray(),
            Get(cache, "AKIA2", "t").ToArray(),
            Get(cache, "AKIA1", "u", version: 2).ToArray(),
            Get(cache, "AKIA1", "s", Scope with { Date = "20150831" }).ToArray(),
            Get(cache, "AKIA1", "s", Scope with { Region = "eu-west-1" }).ToArray(),
            Get(cache, "AKIA1", "s", Scope with { Service = "sts" }).ToArray(),
        ];

        Assert.Equal(6, keys.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(6, _reads);
    }

    [Fact]
    public void A_hit_allocates_nothing()
    {
        var cache = new SigningKeyCache();
        Get(cache, "AKIA1", "s");
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            Get(cache, "AKIA1", "s");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_invalidated_key_is_derived_again_and_others_are_not()
    {
        var cache = new SigningKeyCache();
        Get(cache, "AKIA1", "old");
        Get(cache, "AKIA1", "old", Scope with { Service = "sts" });
        Get(cache, "AKIA2", "other");

        cache.Invalidate("AKIA1");

        Assert.Equal(Sample.Key(Scope, "new"), Get(cache, "AKIA1", "new").ToArray());
        Assert.Equal(4, _reads);
        Get(cache, "AKIA2", "other");
        Assert.Equal(4, _reads);
    }

    [Fact]
    public void A_key_invalidated_while_it_is_derived_is_not_kept()
    {
        var cache = new SigningKeyCache();

        cache.GetOrDerive("AKIA1", 1, Scope, cache, static (cache, destination) =>
        {
            cache.Invalidate("AKIA1");
            return Encoding.UTF8.GetBytes("old", destination);
        });

        Assert.Equal(Sample.Key(Scope, "new"), Get(cache, "AKIA1", "new").ToArray());
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(4096, 4096)]
    public void The_capacity_is_a_power_of_two(int asked, int capacity)
    {
        Assert.Equal(capacity, new SigningKeyCache(asked).Capacity);
    }

    [Fact]
    public void A_full_cache_forgets_but_never_mixes_up()
    {
        var cache = new SigningKeyCache(16);

        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 200; i++)
            {
                Assert.Equal(NaiveSignature.Key($"s{i}", "20150830", "us-east-1", "iam"), Get(cache, $"AKIA{i}", $"s{i}").ToArray());
            }
        }

        Assert.InRange(_reads, 200, 600);
    }

    [Fact]
    public async Task Threads_that_read_derive_and_invalidate_always_get_the_right_key()
    {
        var cache = new SigningKeyCache(8);
        var expected = Enumerable.Range(0, 20).Select(i => NaiveSignature.Key($"s{i}", "20150830", "us-east-1", "iam")).ToArray();
        var wrong = new ConcurrentBag<int>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var round = 0; round < 5_000; round++)
            {
                var i = (round * (thread + 1)) % expected.Length;
                if (!Get(cache, $"AKIA{i}", $"s{i}").SequenceEqual(expected[i]))
                {
                    wrong.Add(i);
                }

                if (round % 97 == 0)
                {
                    cache.Invalidate($"AKIA{i}");
                }
            }
        })));

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_failed_read_of_the_secret_leaves_nothing_in_the_cache()
    {
        var cache = new SigningKeyCache();

        Assert.Throws<InvalidOperationException>(() => cache.GetOrDerive<string>("AKIA1", 1, Scope, "", static (_, _) => throw new InvalidOperationException()).Length);

        Assert.Equal(Sample.Key(Scope, "s"), Get(cache, "AKIA1", "s").ToArray());
    }

    private ReadOnlySpan<byte> Get(SigningKeyCache cache, string accessKeyId, string secret, CredentialScope? scope = null, long version = 1) =>
        cache.GetOrDerive(accessKeyId, version, scope ?? Scope, (this, secret), static (state, destination) =>
        {
            Interlocked.Increment(ref state.Item1._reads);
            return Encoding.UTF8.GetBytes(state.secret, destination);
        });
}

namespace Reeve.Policy.Tests;

public sealed class PolicyCacheTests
{
    private static string Document(int i) => Policies.Document($$"""{"Effect":"Allow","Action":"svc:Act{{i}}","Resource":"*"}""");

    [Fact]
    public void One_document_of_one_kind_is_compiled_once()
    {
        var cache = new PolicyCache(10);

        Assert.Same(cache.GetOrCompile(Document(1), PolicyKind.Identity), cache.GetOrCompile(Document(1), PolicyKind.Identity));
        Assert.NotSame(cache.GetOrCompile(Document(1), PolicyKind.Identity), cache.GetOrCompile(Document(1), PolicyKind.Boundary));
        Assert.NotSame(cache.GetOrCompile(Document(1), PolicyKind.Identity), cache.GetOrCompile(Document(1) + " ", PolicyKind.Identity));
    }

    [Fact]
    public void The_cache_stays_within_its_capacity()
    {
        var cache = new PolicyCache(5);

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(Document(i), cache.GetOrCompile(Document(i), PolicyKind.Identity).Document);
        }

        Assert.InRange(cache.Count, 1, 5);
    }

    [Fact]
    public void A_broken_document_comes_back_marked_and_refuses()
    {
        var policy = new PolicyCache(5).GetOrCompile("{", PolicyKind.Identity);

        Assert.True(policy.IsFaulty);
        Assert.Equal("Syntax errors in policy.", policy.Fault?.Message);
        Assert.False(Authorizer.Decide(Requests.ByUser("svc:Act", "*", new AppliedPolicy("p", policy))).IsAllowed);
    }

    [Fact]
    public async Task Many_threads_get_the_right_policies()
    {
        var cache = new PolicyCache(8);
        var work = Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                var number = (i * 7 + worker) % 20;
                var policy = new AppliedPolicy("p", cache.GetOrCompile(Document(number), PolicyKind.Identity));
                Assert.True(Authorizer.Decide(Requests.ByUser($"svc:Act{number}", "*", policy)).IsAllowed);
                Assert.False(Authorizer.Decide(Requests.ByUser($"svc:Act{number + 1}", "*", policy)).IsAllowed);
            }
        }));

        await Task.WhenAll(work);

        Assert.InRange(cache.Count, 1, 12);
    }
}

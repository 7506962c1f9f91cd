namespace Reeve.Iam.Tests.Paths;

/// <summary>The principals of an account, so many at a time.</summary>
public sealed class PathPageTests
{
    private const string Publish = """{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Pages_together_are_all_principals_once(int size)
    {
        var scene = new PathScene().WithUser("ann", Publish).WithUser("Bob", Publish).WithPlainRole("alpha", Publish).WithPlainRole("beta", Publish);
        var (seen, looked, after) = (new List<string>(), 0, default(string));
        do
        {
            var page = scene.Page(new() { Action = "sns:Publish", Resource = PathScene.Topic, Size = size }, after);
            Assert.InRange(page.PrincipalCount, 1, size);
            seen.AddRange(page.Paths.Select(path => path.Principal.Split(':')[^1]));
            looked += page.PrincipalCount;
            after = page.Marker;
        }
        while (after is not null);

        Assert.Equal(["root", "user/ann", "user/Bob", "role/alpha", "role/beta"], seen);
        Assert.Equal(5, looked);
    }

    [Fact]
    public void A_page_goes_on_behind_a_principal_that_is_gone()
    {
        var scene = new PathScene().WithUser("ann", Publish).WithUser("carl", Publish);

        var page = scene.Page(new() { Action = "sns:Publish", Resource = PathScene.Topic }, "user/bob");

        Assert.Equal("user/carl", Assert.Single(page.Paths).Principal.Split(':')[^1]);
    }

    [Fact]
    public void A_page_that_becomes_too_much_work_ends_early_and_leads_on()
    {
        // Four keys of five kinds of values each: 625 decisions for each user, all of them refusals.
        const string statements = """{"Effect":"Allow","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"k":["a","b","c"],"l":["a","b","c"],"m":["a","b","c"],"n":["a","b","c"]}}},{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringLike":{"k":"*"}}}""";
        var scene = new PathScene();
        for (var user = 0; user < 200; user++)
        {
            scene.WithUser("u" + Samples.Number(user), statements);
        }

        var page = scene.Page(new() { Action = "sns:Publish", Resource = PathScene.Topic, Size = 1000 }, null);

        Assert.InRange(page.PrincipalCount, 2, 200);
        Assert.NotNull(page.Marker);
        Assert.Equal("u", page.Marker.Split('/')[1][..1]);
    }
}

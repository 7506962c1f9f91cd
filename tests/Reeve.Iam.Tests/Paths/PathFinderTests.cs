using Reeve.Iam.Paths;
using Reeve.Policy;

namespace Reeve.Iam.Tests.Paths;

/// <summary>Who can publish to the ledger's topic, by themselves or by having the ledger do it.</summary>
public sealed class PathFinderTests
{
    private const string Direct = "sns:Publish";
    private const string ThroughLedger = "ledger:CreateLedger > sns:Publish";
    private const string Notify = """{"Sid":"Notify","Effect":"Allow","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:ledger-*"}""";
    private const string Create = """{"Effect":"Allow","Action":"ledger:CreateLedger","Resource":"*"}""";
    private const string Publish = """{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}""";
    private const string NeverPublish = """{"Effect":"Deny","Action":"sns:*","Resource":"*"}""";
    private const string NeverCreate = """{"Effect":"Deny","Action":"ledger:*","Resource":"*"}""";

    [Fact]
    public void A_user_who_may_is_a_path_of_one_step_with_the_statement_that_allows_it()
    {
        var path = Assert.Single(new PathScene().WithUser("ann", Publish).WithUser("bob", Create).Ask());

        Assert.Equal(("arn:aws:iam::123456789012:user/ann", PathPrincipalKind.User, null, false), (path.Principal, path.Kind, path.Service, path.IsConditional));
        var hop = Assert.Single(path.Hops);
        Assert.Equal((Direct, PathScene.Topic, false), (hop.Action, hop.Finding.Resource, hop.IsResourceAssumed));
        Assert.Equal(("user_ann_own", 0), Assert.Single(hop.Statements.Select(statement => (statement.PolicyName, statement.Index))));
    }

    [Fact]
    public void A_user_who_may_have_the_service_do_it_is_a_path_of_two_steps()
    {
        var scene = Linked().WithUser("ann", Create);

        var path = Assert.Single(scene.Ask(), each => each.Kind is PathPrincipalKind.User);

        Assert.Equal((PathScene.Service, false), (path.Service, path.IsConditional));
        Assert.Equal(["ledger:CreateLedger", Direct], path.Hops.Select(hop => hop.Action));
        Assert.True(path.Hops[0].IsResourceAssumed);
        Assert.Matches(@"\Aarn:aws:ledger:[^:]*:123456789012:ledger/[^:]*\z", path.Hops[0].Finding.Resource);
        Assert.Equal("arn:aws:iam::123456789012:role/aws-service-role/ledger.amazonaws.com/" + scene.RoleName, path.Hops[1].Actor);
        Assert.Equal("Notify", Assert.Single(path.Hops[1].Statements).Sid);
    }

    [Fact]
    public void The_services_own_session_is_a_direct_path_and_so_is_one_of_an_ordinary_role()
    {
        var paths = Linked().WithPlainRole("work", Publish).Ask();

        Assert.Equal([PathPrincipalKind.ServiceLinkedRole, PathPrincipalKind.Role], paths.Select(path => path.Kind));
        Assert.All(paths, path => Assert.Single(path.Hops));
    }

    [Fact]
    public void The_root_can_do_everything_both_ways()
    {
        var page = Linked().Page(new() { Action = Direct, Resource = PathScene.Topic }, null);

        var own = page.Paths.Where(path => path.Kind is PathPrincipalKind.Root).ToArray();
        Assert.Equal([1, 2], own.Select(path => path.Hops.Length));
        Assert.Empty(own[0].Hops[0].Statements);
    }

    [Fact]
    public void A_boundary_stops_the_first_step_of_either_path()
    {
        var scene = Linked()
            .WithUser("ann", Create + "," + Publish, boundary: """{"Effect":"Allow","Action":"s3:*","Resource":"*"}""")
            .WithUser("bob", Create + "," + Publish, boundary: Create);

        Assert.Empty(scene.PathsOf("ann"));
        Assert.Equal([ThroughLedger], scene.PathsOf("bob"));
    }

    [Fact]
    public void A_deny_of_the_action_stops_the_direct_path_only()
    {
        var scene = Linked().WithUser("ann", Create + "," + Publish + "," + NeverPublish);

        Assert.Equal([ThroughLedger], scene.PathsOf("ann"));
    }

    [Fact]
    public void A_deny_of_the_services_action_stops_the_path_through_it()
    {
        var scene = Linked().WithUser("ann", Create + "," + Publish + "," + NeverCreate);

        Assert.Equal([Direct], scene.PathsOf("ann"));
    }

    [Fact]
    public void A_deny_of_the_services_role_stops_every_path_through_it()
    {
        var scene = Linked(role: Notify + "," + """{"Effect":"Deny","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:ledger-e*"}""").WithUser("ann", Create);

        Assert.Empty(scene.Ask());
    }

    [Fact]
    public void What_a_service_action_does_not_set_in_motion_is_not_reached_by_it()
    {
        var scene = new PathScene().WithRole(Notify).WithActions(PathScene.Creating() with { SetsInMotion = [] }).WithUser("ann", Create);

        Assert.Empty(scene.PathsOf("ann"));
    }

    [Fact]
    public void Without_its_role_in_the_account_a_service_reaches_nothing()
    {
        var scene = new PathScene().WithActions(PathScene.Creating()).WithUser("ann", Create);

        Assert.Empty(scene.Ask());
    }

    [Theory]
    [InlineData("Notify", true)]
    [InlineData("Other", false)]
    [InlineData("notify", false)]
    public void Only_the_statements_that_are_set_in_motion_count(string sid, bool reaches)
    {
        var role = Notify + "," + """{"Sid":"Other","Effect":"Allow","Action":"sqs:*","Resource":"*"},{"Sid":"notify","Effect":"Allow","Action":"sqs:*","Resource":"*"}""";
        var scene = new PathScene().WithRole(role).WithActions(PathScene.Creating(sid)).WithUser("ann", Create);

        Assert.Equal(reaches ? [ThroughLedger] : [], scene.PathsOf("ann"));
    }

    [Fact]
    public void A_condition_on_a_key_that_is_not_known_makes_a_path_conditional()
    {
        var scene = Linked().WithUser(
            "ann", """{"Effect":"Allow","Action":"ledger:*","Resource":"*","Condition":{"StringEquals":{"ledger:Kind":"open"}}}""");

        var path = Assert.Single(scene.Ask(), each => each.Kind is PathPrincipalKind.User);

        Assert.Equal((true, false), (path.Hops[0].IsConditional, path.Hops[1].IsConditional));
        Assert.Equal(["ledger:Kind"], path.Hops[0].Finding.MissingContextKeys);
        Assert.Equal("ledger:Kind = open", path.Hops[0].Finding.When);
    }

    [Fact]
    public void A_condition_on_who_calls_is_decided()
    {
        const string ofAnn = """{"Effect":"Allow","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:username":"ann"}}}""";
        const string tagged = """{"Effect":"Allow","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"x"}}}""";
        var scene = new PathScene().WithUser("ann", ofAnn).WithUser("bob", ofAnn).WithUser("eve", tagged).WithPlainRole("work", tagged);

        var paths = scene.Ask();

        Assert.Equal(["user/ann", "role/work"], paths.Select(path => path.Principal.Split(':')[^1]));
        Assert.Equal([false, true], paths.Select(path => path.IsConditional)); // a session can bring tags along, a user cannot
    }

    [Fact]
    public void A_condition_of_the_services_role_makes_the_second_step_conditional()
    {
        var scene = Linked(role: """{"Sid":"Notify","Effect":"Allow","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:ledger:::x"}}}""")
            .WithUser("ann", Create);

        var path = Assert.Single(scene.Ask(), each => each.Kind is PathPrincipalKind.User);

        Assert.Equal((false, true), (path.Hops[0].IsConditional, path.Hops[1].IsConditional));
    }

    [Fact]
    public void A_named_resource_of_the_service_is_asked_on_where_the_action_takes_it()
    {
        const string books = "arn:aws:ledger:eu-central-1:123456789012:ledger/books";
        var scene = Linked().WithUser("ann", """{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:*:*:ledger/notes"}""");

        Assert.Equal([ThroughLedger], scene.PathsOf("ann"));
        Assert.Empty(scene.PathsOf("ann", books));
        Assert.Equal([ThroughLedger], scene.PathsOf("ann", books.Replace("books", "notes", StringComparison.Ordinal)));
        Assert.Empty(scene.PathsOf("ann", "arn:aws:ledger:eu-central-1:123456789012:page/notes"));
        Assert.False(scene.Ask(serviceResource: books.Replace("books", "notes", StringComparison.Ordinal)).Single(path => path.Hops.Length is 2).Hops[0].IsResourceAssumed);
    }

    [Fact]
    public void A_service_action_without_resources_is_asked_on_everything()
    {
        var scene = new PathScene().WithRole(Notify).WithActions(PathScene.Creating() with { Resources = [] }).WithUser("ann", Create);

        var hop = Assert.Single(scene.Ask(), each => each.Kind is PathPrincipalKind.User).Hops[0];

        Assert.Equal(("*", false), (hop.Finding.Resource, hop.IsResourceAssumed));
    }

    [Fact]
    public void A_resource_of_another_account_is_reached_by_nobody_here()
    {
        var scene = Linked(role: """{"Sid":"Notify","Effect":"Allow","Action":"*","Resource":"*"}""").WithUser("ann", """{"Effect":"Allow","Action":"*","Resource":"*"}""");

        Assert.Empty(scene.Page(new() { Action = Direct, Resource = "arn:aws:sns:eu-central-1:999999999999:ledger-events" }, null).Paths);
    }

    [Fact]
    public void What_is_certain_is_what_the_judge_decides_for_the_users_own_call()
    {
        var scene = new PathScene();
        for (var user = 0; user < 20; user++)
        {
            scene.WithUser("u" + Samples.Number(user), (user % 4) switch { 0 => Publish, 1 => Create, 2 => Publish + "," + NeverPublish, _ => NeverCreate });
        }

        Assert.Equal(["u0", "u12", "u16", "u4", "u8"], scene.Ask().Select(path => path.Principal.Split('/')[^1]));
        Assert.All(scene.Ask(), path => Assert.Equal(AccessCertainty.Always, path.Hops[0].Finding.Certainty));
    }

    private static PathScene Linked(string role = Notify) => new PathScene().WithRole(role).WithActions(PathScene.Creating("Notify"));
}

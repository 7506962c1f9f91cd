using CsCheck;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Operations.Roles;

public sealed class ListRolesTests
{
    [Fact]
    public void Roles_are_listed_by_name_with_description_and_duration_only()
    {
        var scene = new Scene();
        scene.AddRole("b", "/x/");
        scene.AddRole("C");
        scene.AddRole("a");
        scene.Do(new TagRole(), new() { RoleName = "b", Tags = [new("k", "v")] });
        scene.Do(new UpdateRole(), new() { RoleName = "b", Description = "d" });
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "b", PermissionsBoundary = scene.Policies.Add("/", "ReadOnlyAccess") });
        var linked = scene.AddLinkedRole();

        var answer = scene.Read(new ListRoles(), new());

        Assert.Equal(["a", linked, "b", "C"], answer.Roles.Select(role => role.RoleName));
        Assert.False(answer.IsTruncated);
        Assert.Null(answer.Marker);
        var shape = answer.Roles[2];
        Assert.Equal(("d", 3600), (shape.Description, shape.MaxSessionDuration));
        Assert.True(shape.Tags.IsDefault);
        Assert.Null(shape.RoleLastUsed);
        Assert.Null(shape.PermissionsBoundary);
    }

    [Fact]
    public void A_prefix_lists_what_is_below_it()
    {
        var scene = new Scene();
        scene.AddRole("a", "/x/");
        scene.AddRole("b", "/x/y/");
        scene.AddRole("c", "/X/");
        var linked = scene.AddLinkedRole();

        IEnumerable<string> Below(string prefix) => scene.Read(new ListRoles(), new() { PathPrefix = prefix }).Roles.Select(role => role.RoleName);

        Assert.Equal(["a", "b"], Below("/x"));
        Assert.Equal(["b"], Below("/x/y/"));
        Assert.Equal([linked], Below("/aws-service-role/"));
        Assert.Equal([linked], Below("/aws-service-role/lex.amazonaws.com/"));
        Assert.Equal(4, Below("/").Count());
    }

    [Fact]
    public void Pages_have_a_hundred_roles_unless_the_caller_says_otherwise()
    {
        var scene = With(Enumerable.Range(0, 101));

        var first = scene.Read(new ListRoles(), new());
        var second = scene.Read(new ListRoles(), new() { Marker = first.Marker });

        Assert.Equal((100, true), (first.Roles.Length, first.IsTruncated));
        Assert.Equal((1, false), (second.Roles.Length, second.IsTruncated));
        Assert.Null(second.Marker);
        Assert.Equal(101, scene.Read(new ListRoles(), new() { MaxItems = 1000 }).Roles.Length);
    }

    [Fact]
    public void A_marker_holds_for_its_account_operation_and_filter_only()
    {
        var scene = With(Enumerable.Range(0, 3));
        var marker = scene.Read(new ListRoles(), new() { MaxItems = 1 }).Marker!;
        var invalid = new IamError("ValidationError", 400, "Invalid Marker.");

        Assert.Equal(invalid, scene.RefuseRead(new ListRoles(), new() { Marker = marker, PathPrefix = "/" }));
        Assert.Equal(invalid, scene.RefuseRead(new Reeve.Iam.Operations.Users.ListUsers(), new() { Marker = marker }));
        Assert.Equal(invalid, scene.RefuseRead(new ListRoles(), new() { Marker = "role 1" }));
        Assert.Equal(invalid, scene.RefuseRead(new ListRoles(), new() { Marker = marker + "A" }));
        scene.Account = scene.Account with { Id = "999999999999" };
        Assert.Equal(invalid, scene.RefuseRead(new ListRoles(), new() { Marker = marker }));
    }

    [Fact]
    public void Pages_joined_are_the_whole_list() =>
        Gen.Select(Gen.Int[0, 60].HashSet[0, 60], Gen.Int[1, 70]).Sample((numbers, size) =>
        {
            var scene = With(numbers);

            return Walk(scene, size).SequenceEqual(scene.Account.Roles.Values.Select(role => role.Name));
        }, iter: 200);

    // What is there from the first page to the last is listed once, whatever comes and goes meanwhile.
    [Fact]
    public void What_stays_is_listed_once_while_other_roles_come_and_go() =>
        Gen.Select(Gen.Int[0, 60].HashSet[0, 40], Gen.Int[0, 60].HashSet[0, 20], Gen.Int[1, 9], Gen.Int[0, 60].Array[20]).Sample(
            (stay, others, size, flips) =>
            {
                others.ExceptWith(stay);
                var scene = With(stay.Concat(others));
                var next = 0;

                var listed = Walk(scene, size, () =>
                {
                    var number = flips[next++ % flips.Length];
                    if (!stay.Contains(number))
                    {
                        Flip(scene, number);
                    }
                });

                return listed.Distinct().Count() == listed.Count
                    && stay.Select(Name).Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(listed.Where(name => stay.Any(number => Name(number) == name)));
            }, iter: 200);

    private static void Flip(Scene scene, int number) => scene.Account = scene.Account.Roles.Find(Name(number)) is { } role
        ? scene.Account.Without(role)
        : scene.Account.With(Samples.Role(Name(number)));

    private static List<string> Walk(Scene scene, int size, Action? between = null)
    {
        List<string> names = [];
        string? marker = null;
        do
        {
            var page = scene.Read(new ListRoles(), new() { MaxItems = size, Marker = marker });
            Assert.Equal(page.Marker is not null, page.IsTruncated);
            Assert.True(names.Count < 1000, "The list does not end.");
            names.AddRange(page.Roles.Select(role => role.RoleName));
            marker = page.Marker;
            between?.Invoke();
        }
        while (marker is not null);

        return names;
    }

    // Mixed case, so that the order is not the ordinal one.
    private static string Name(int number) => (number % 2 == 0 ? "role" : "ROLE") + Samples.Number(number);

    private static Scene With(IEnumerable<int> numbers)
    {
        var scene = new Scene();
        scene.Account = scene.Account with
        {
            Roles = EntityMaps.From(numbers.Select(number => KeyValuePair.Create(Name(number), Samples.Role(Name(number))))),
        };
        return scene;
    }
}

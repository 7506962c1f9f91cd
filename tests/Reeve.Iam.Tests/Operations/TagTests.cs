using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations;

public sealed class TagTests
{
    [Fact]
    public void Short_keys_come_first_then_the_alphabet()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        scene.Do(new TagRole(), new() { RoleName = "deploy", Tags = [new("abc", "1"), new("z", "2"), new("B", "3")] });
        scene.Do(new TagRole(), new() { RoleName = "deploy", Tags = [new("a", "")] });

        Assert.Equal(["a", "B", "z", "abc"], scene.Read(new ListRoleTags(), new() { RoleName = "Deploy" }).Tags.Select(tag => tag.Key));
        Assert.Equal(["a", "B", "z", "abc"], scene.Read(new GetRole(), new() { RoleName = "Deploy" }).Role.Tags.Select(tag => tag.Key));
    }

    [Fact]
    public void A_later_write_replaces_value_and_spelling()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        scene.Do(new TagUser(), new() { UserName = "alice", Tags = [new("Team", "blue"), new("x", "1")] });
        scene.Do(new TagUser(), new() { UserName = "alice", Tags = [new("TEAM", "red")] });

        Assert.Equal([new("x", "1"), new("TEAM", "red")], scene.Read(new ListUserTags(), new() { UserName = "Alice" }).Tags);
    }

    [Fact]
    public void Only_ASCII_letters_have_a_case_that_does_not_count()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        scene.Do(new TagUser(), new() { UserName = "Alice", Tags = [new("É", "1"), new("é", "2"), new("k", "3"), new("\u212A", "4")] });

        Assert.Equal(4, scene.User("Alice").Tags.Length);
    }

    [Fact]
    public void Untagging_takes_keys_in_any_case_and_does_not_mind_absent_ones()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.Do(new TagUser(), new() { UserName = "Alice", Tags = [new("Team", "blue"), new("x", "1")] });

        scene.Do(new UntagUser(), new() { UserName = "alice", TagKeys = ["tEAM", "absent"] });

        Assert.Equal([new("x", "1")], scene.User("Alice").Tags);
    }

    [Fact]
    public void A_key_twice_in_one_request_is_refused_in_whatever_case()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        var error = scene.Refuse(new TagRole(), new() { RoleName = "Deploy", Tags = [new("team", "1"), new("x", "2"), new("TEAM", "1")] });

        Assert.Equal(new IamError("InvalidInput", 400, "Duplicate tag keys found. Please note that Tag keys are case insensitive."), error);
        Assert.Empty(scene.Role("Deploy").Tags);
    }

    [Theory]
    [InlineData("aws:createdBy")]
    [InlineData("AWS:x")]
    [InlineData("aws:")]
    public void Keys_of_AWS_are_reserved(string key)
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        var error = scene.Refuse(new TagUser(), new() { UserName = "Alice", Tags = [new(key, "x")] });

        Assert.Equal(("InvalidInput", $"Tag key {key} is not valid: keys that begin with aws: are reserved."), (error.Code, error.Message));
    }

    [Fact]
    public void Fifty_tags_are_the_most_and_replacing_one_is_still_possible()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        ImmutableArray<Tag> fifty = [.. Enumerable.Range(0, 50).Select(number => new Tag("k" + Samples.Number(number), ""))];

        scene.Do(new TagRole(), new() { RoleName = "Deploy", Tags = fifty });
        var error = scene.Refuse(new TagRole(), new() { RoleName = "Deploy", Tags = [new("one-more", "")] });
        scene.Do(new TagRole(), new() { RoleName = "Deploy", Tags = [new("K7", "new")] });

        Assert.Equal(new IamError("LimitExceeded", 409, "The number of tags has reached the maximum limit."), error);
        Assert.Equal(50, scene.Role("Deploy").Tags.Length);
    }

    [Fact]
    public void An_absent_entity_is_not_found()
    {
        var scene = new Scene();

        Assert.Equal("The role with name x cannot be found.", scene.Refuse(new TagRole(), new() { RoleName = "x", Tags = [] }).Message);
        Assert.Equal("The role with name x cannot be found.", scene.Refuse(new UntagRole(), new() { RoleName = "x", TagKeys = [] }).Message);
        Assert.Equal("The role with name x cannot be found.", scene.RefuseRead(new ListRoleTags(), new() { RoleName = "x" }).Message);
        Assert.Equal("The user with name x cannot be found.", scene.Refuse(new TagUser(), new() { UserName = "x", Tags = [] }).Message);
        Assert.Equal("The user with name x cannot be found.", scene.Refuse(new UntagUser(), new() { UserName = "x", TagKeys = [] }).Message);
        Assert.Equal("The user with name x cannot be found.", scene.RefuseRead(new ListUserTags(), new() { UserName = "x" }).Message);
    }

    [Fact]
    public void Tags_are_listed_in_pages_also_when_the_last_one_listed_is_gone()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.Do(new TagUser(), new() { UserName = "Alice", Tags = [new("a", ""), new("b", ""), new("c", ""), new("鍵", "")] });

        var first = scene.Read(new ListUserTags(), new() { UserName = "Alice", MaxItems = 2 });
        scene.Do(new UntagUser(), new() { UserName = "Alice", TagKeys = ["b"] });
        var second = scene.Read(new ListUserTags(), new() { UserName = "Alice", Marker = first.Marker });

        Assert.Equal(["a", "b"], first.Tags.Select(tag => tag.Key));
        Assert.True(first.IsTruncated);
        Assert.Equal(["c", "鍵"], second.Tags.Select(tag => tag.Key));
        Assert.False(second.IsTruncated);
    }
}

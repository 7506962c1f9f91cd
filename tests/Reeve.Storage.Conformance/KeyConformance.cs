using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Keys are compared ordinally: whatever differs by one character is another entity.</summary>
public abstract class KeyConformance : StoreSuite
{
    /// <summary>Keys that a database might take for one another, or choke on.</summary>
    public static TheoryData<string, string> Lookalikes => new()
    {
        { "Foo", "foo" },
        { "caf\u00E9", "cafe\u0301" },
        { "a", "a " },
        { "a", "a\0" },
        { "a\0b", "a\0c" },
        { "\u00AD", "\u200D" },
        { "K", "\u212A" },
        { "\u00DF", "ss" },
        { "i", "\u0131" },
        { "'", "''" },
        { "\"", "\"\"" },
        { "%", "_" },
        { "1", "01" },
        { "", " " },
        { "\uFFFD", "\uFFFE" },
    };

    [Theory]
    [MemberData(nameof(Lookalikes))]
    public async Task Keys_that_look_alike_are_different_entities(string one, string other)
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Account, 0, Role(one, "one"), Role(other, "other"));
        await store.CommittedAsync(Account, 1, NoRole(one));

        Assert.Equal($"2: Role/{other}=other", await store.DescribeAsync());
    }

    [Fact]
    public async Task Keys_are_ordered_by_UTF16_as_ordinal_comparison_does()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        // UTF-8 would put the emoji, a surrogate pair in UTF-16, last.
        string[] keys = ["", "\0", "A", "a", "a\0", "aa", "\u00E9", "\U0001F600", "\uE000", "\uFFFD"];

        await store.CommittedAsync(Account, 0, [.. keys.Reverse().Select(key => Role(key, "x"))]);

        var image = await store.LoadAsync(Account, Token);
        Assert.NotNull(image);
        Assert.Equal(keys, image.Entities.Select(row => row.Key));
    }

    [Fact]
    public async Task Long_keys_are_kept_whole()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var one = new string('k', 4000) + "1";
        var other = new string('k', 4000) + "2";

        await store.CommittedAsync(Account, 0, Role(one, "one"), Role(other, "other"));

        Assert.Equal($"1: Role/{one}=one, Role/{other}=other", await store.DescribeAsync());
    }

    [Fact]
    public async Task A_key_that_is_no_text_is_the_callers_mistake_and_writes_nothing()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var batch = Batch(Commit(Account, 0, Revision(Role("lone \uD800 surrogate", "x"))));

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.CommitAsync(batch, Token));

        Assert.Null(await store.LoadAsync(Account, Token));
    }

    [Fact]
    public async Task Keys_in_the_change_log_come_back_unchanged()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        const string Key = "\0'\"\u212A\U0001F600";

        await store.CommittedAsync(Account, 0, Role(Key, "x"));

        Assert.Equal(Key, Assert.Single(Assert.Single(await store.ChangesAsync()).Writes).Key);
    }
}

using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Tests.Sessions;

public sealed class OpenedTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly RandomIdSource Ids = new();

    private readonly SessionTokens _tokens = new(new byte[SessionTokens.KeyLength]);
    private readonly OpenedTokens _opened;

    public OpenedTokensTests() => _opened = new(_tokens);

    [Fact]
    public void A_token_is_opened_once()
    {
        var (token, keyId) = Make();

        var first = _opened.Open(token, keyId, Now);

        Assert.NotNull(first);
        Assert.Equivalent(_tokens.Open(token, keyId, Now)?.Session, first.Session, strict: true);
        Assert.Same(first, _opened.Open(token, keyId, Now.AddDays(400)));
        Assert.Same(first, _opened.Open(new string(token), keyId, Now));
        Assert.Equal(1, _opened.Count);
    }

    [Fact]
    public void What_was_opened_opens_nothing_else()
    {
        var (token, keyId) = Make();
        var (other, otherId) = Make();
        _opened.Open(token, keyId, Now);
        _opened.Open(other, otherId, Now);

        Assert.Null(_opened.Open(token, otherId, Now));
        Assert.Null(_opened.Open(other, keyId, Now));
        Assert.Null(_opened.Open(token + " ", keyId, Now));
        Assert.Null(_opened.Open(token[..^1], keyId, Now));
        Assert.Null(_opened.Open(keyId[^1] + token, keyId[..^1], Now)); // the same characters, parted elsewhere
        Assert.Null(_opened.Open("", keyId, Now));
        Assert.Null(_opened.Open(token, "", Now));
    }

    [Fact]
    public void Made_up_tokens_take_no_room()
    {
        var (token, keyId) = Make();
        for (var place = 0; place < token.Length; place++)
        {
            Assert.Null(_opened.Open(token[..place] + '*' + token[(place + 1)..], keyId, Now));
        }

        Assert.Null(_opened.Open(new string('A', 1_000_000), keyId, Now));
        Assert.Equal(0, _opened.Count);
    }

    [Fact]
    public void Room_is_bounded_and_who_comes_often_stays()
    {
        var opened = new OpenedTokens(_tokens, generationBytes: 100_000);
        var (token, keyId) = Make();
        var mine = opened.Open(token, keyId, Now);

        for (var number = 0; number < 2_000; number++)
        {
            var (other, otherId) = Make();
            Assert.NotNull(opened.Open(other, otherId, Now));
            Assert.Same(mine, opened.Open(token, keyId, Now));
            Assert.InRange(opened.Count, 1, 200);
        }
    }

    [Fact]
    public void Sessions_with_much_in_them_take_more_room()
    {
        var opened = new OpenedTokens(_tokens, generationBytes: 100_000);
        var large = Sample() with { Tags = [.. Enumerable.Range(0, 50).Select(number => new Tag("key" + number.ToString(CultureInfo.InvariantCulture), new string('x', 200)))] };

        for (var number = 0; number < 100; number++)
        {
            var keyId = Ids.NewTemporaryAccessKeyId(Scene.AccountId);
            Assert.NotNull(opened.Open(_tokens.Seal(large, keyId, SessionTokens.NewSecret(Ids)), keyId, Now));
            Assert.InRange(opened.Count, 1, 10);
        }
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        var opened = new OpenedTokens(_tokens, generationBytes: 20_000);
        var made = Enumerable.Range(0, 50).Select(_ => Make()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var round = 0; round < 500; round++)
            {
                var (token, keyId) = made[(worker * 7 + round) % made.Length];
                Assert.Equal(keyId, opened.Open(token, keyId, Now)?.Session.Name);
                Assert.Null(opened.Open(token, made[(worker * 7 + round + 1) % made.Length].KeyId, Now));
            }
        })));
    }

    private static Session Sample() => new()
    {
        Kind = SessionKind.Role,
        AccountId = Scene.AccountId,
        PrincipalId = "AROAEXAMPLEEXAMPLEEX2",
        Name = "job",
        IssuedAt = Now,
        DurationSeconds = 3600,
    };

    private (string Token, string KeyId) Make()
    {
        var keyId = Ids.NewTemporaryAccessKeyId(Scene.AccountId);
        return (_tokens.Seal(Sample() with { Name = keyId }, keyId, SessionTokens.NewSecret(Ids)), keyId);
    }
}

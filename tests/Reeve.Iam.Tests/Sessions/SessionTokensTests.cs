using System.Text;
using CsCheck;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Tests.Sessions;

public sealed class SessionTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Secret = SessionTokens.NewSecret(new RandomIdSource());
    private static readonly string KeyId = new RandomIdSource().NewTemporaryAccessKeyId(Scene.AccountId);

    private readonly SessionTokens _tokens = new(new byte[SessionTokens.KeyLength]);

    [Fact]
    public void A_token_says_all_that_was_sealed_into_it()
    {
        var session = Sample() with
        {
            Policy = Documents.AllowAll.Text + "é",
            PolicyArns = ["arn:aws:iam::aws:policy/One"],
            Tags = [new("Team", "blue"), new("Größe", "")],
            TransitiveTagKeys = ["Team"],
            SourceIdentity = "Alice",
            RootSince = Now.AddTicks(7),
            MfaAt = Now.AddMinutes(-3),
            IsChained = true,
            FederatedProvider = "accounts.example.com",
        };

        var opened = _tokens.Open(_tokens.Seal(session, KeyId, Secret), KeyId, Now);

        Assert.NotNull(opened);
        Assert.Equivalent(session, opened.Session, strict: true);
        Assert.Equal(SessionTokens.SecretText(Secret), Encoding.ASCII.GetString(opened.Secret.Span));
    }

    [Fact]
    public void A_flipped_bit_anywhere_in_a_token_closes_it()
    {
        var token = Convert.FromBase64String(_tokens.Seal(Sample(), KeyId, Secret));
        for (var bit = 0; bit < token.Length * 8; bit++)
        {
            token[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(_tokens.Open(Convert.ToBase64String(token), KeyId, Now));
            token[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.NotNull(_tokens.Open(Convert.ToBase64String(token), KeyId, Now));
    }

    [Fact]
    public void A_changed_character_anywhere_in_a_token_closes_it()
    {
        var token = _tokens.Seal(Sample(), KeyId, Secret);
        for (var place = 0; place < token.Length; place++)
        {
            foreach (var other in new[] { 'A', 'B', '/', '=', ' ', '\0', 'é' }.Where(other => other != token[place]))
            {
                Assert.Null(_tokens.Open(token[..place] + other + token[(place + 1)..], KeyId, Now));
            }

            Assert.Null(_tokens.Open(token[..place], KeyId, Now));
            Assert.Null(_tokens.Open(token[..place] + "\n" + token[place..], KeyId, Now));
        }
    }

    [Fact]
    public void A_token_goes_with_one_access_key_id_only()
    {
        var token = _tokens.Seal(Sample(), KeyId, Secret);

        Assert.Null(_tokens.Open(token, new RandomIdSource().NewTemporaryAccessKeyId(Scene.AccountId), Now));
        Assert.Null(_tokens.Open(token, new RandomIdSource().NewTemporaryAccessKeyId("210987654321"), Now));
        Assert.Null(_tokens.Open(token, KeyId.ToLowerInvariant(), Now));
        Assert.Null(_tokens.Open(token, "", Now));
    }

    [Fact]
    public void A_token_whose_key_id_is_of_another_account_stays_shut()
    {
        var foreign = new RandomIdSource().NewTemporaryAccessKeyId("210987654321");

        Assert.Null(_tokens.Open(_tokens.Seal(Sample(), foreign, Secret), foreign, Now));
    }

    [Fact]
    public void Another_installation_opens_nothing_of_ours() =>
        Assert.Null(new SessionTokens([.. Enumerable.Repeat((byte)1, SessionTokens.KeyLength)]).Open(_tokens.Seal(Sample(), KeyId, Secret), KeyId, Now));

    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    [InlineData(24 * 400)]
    public void A_token_opens_under_its_days_key_however_late_so_that_it_can_be_told_expired(int hours) =>
        Assert.NotNull(_tokens.Open(_tokens.Seal(Sample(), KeyId, Secret), KeyId, Now.AddHours(hours)));

    [Fact]
    public void Each_day_has_its_key() => Assert.Equal(
        3, Enumerable.Range(0, 3).Select(day => KeyNumber(_tokens.Seal(Sample() with { IssuedAt = Now.AddDays(day) }, KeyId, Secret))).Distinct().Count());

    [Fact]
    public void The_key_of_one_day_cannot_seal_sessions_of_another()
    {
        var number = SessionKeys.NumberAt(Now);

        Assert.True(SessionKeys.MayHaveSealed(number, Now));
        Assert.True(SessionKeys.MayHaveSealed(number, Now.AddDays(1)));
        Assert.False(SessionKeys.MayHaveSealed(number, Now.AddDays(2)));
        Assert.False(SessionKeys.MayHaveSealed(number, Now.AddDays(-2)));
    }

    [Fact]
    public void A_session_longer_than_any_may_be_is_none() => Assert.Null(
        _tokens.Open(_tokens.Seal(Sample() with { DurationSeconds = Session.LongestSeconds + 1 }, KeyId, Secret), KeyId, Now));

    [Fact]
    public void No_text_opens() => Gen.String.Sample(text => _tokens.Open(text, KeyId, Now) is null);

    [Fact]
    public void Two_tokens_of_one_session_have_nothing_in_common_but_their_key() =>
        Assert.NotEqual(_tokens.Seal(Sample(), KeyId, Secret)[8..24], _tokens.Seal(Sample(), KeyId, Secret)[8..24]);

    private static string KeyNumber(string token) => Convert.ToHexString(Convert.FromBase64String(token)[1..5]);

    private static Session Sample() => new()
    {
        Kind = SessionKind.Role,
        AccountId = Scene.AccountId,
        PrincipalId = "AROAXXXXXXXXXXXXXXXXX",
        Name = "job",
        IssuedAt = Now,
        DurationSeconds = 3600,
    };
}

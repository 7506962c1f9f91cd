using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Tests.Sessions;

public sealed class SessionMintTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void Credentials_are_of_the_sessions_account_and_end_with_it()
    {
        var credentials = Mint(Sample()).Credentials;

        Assert.Matches("^ASIA[A-Z2-7]{16}$", credentials.AccessKeyId);
        Assert.Equal(Scene.AccountId, AccessKeyIds.FindAccountId(credentials.AccessKeyId));
        Assert.Matches("^[A-Za-z0-9+/]{40}$", credentials.SecretAccessKey);
        Assert.Equal(_scene.Clock.GetUtcNow().AddHours(1), credentials.Expiration);
        var opened = _scene.Tokens.Open(credentials.SessionToken, credentials.AccessKeyId, _scene.Clock.GetUtcNow());
        Assert.Equal(credentials.SecretAccessKey, Encoding.ASCII.GetString(opened!.Secret.Span));
    }

    [Fact]
    public void Room_is_taken_by_policies_and_tags_only()
    {
        Assert.Null(Mint(Sample() with { SourceIdentity = "Alice" }).PackedPolicySize);
        Assert.InRange(Mint(Sample() with { Policy = Documents.AllowAll.Text }).PackedPolicySize ?? 0, 1, 10);
        Assert.InRange(Mint(Sample() with { PolicyArns = ["arn:aws:iam::aws:policy/One"] }).PackedPolicySize ?? 0, 1, 10);
        Assert.InRange(Mint(Sample() with { Tags = [new("Team", "blue")] }).PackedPolicySize ?? 0, 1, 10);
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_its_size()
    {
        var tags = Enumerable.Range(0, 50).Select(number => new Tag("key" + number, RandomText(200, number)));

        var refused = Assert.IsType<Result<MintedSession>.Failed>(_scene.Context.Sessions.Mint(Sample() with { Tags = [.. tags] }));

        Assert.Equal("PackedPolicyTooLarge", refused.Error.Code);
        Assert.Equal(400, refused.Error.HttpStatus);
        Assert.Matches("^Packed policy consumes [1-9][0-9]{2}% of allotted space$", refused.Error.Message);
    }

    [Fact]
    public void The_largest_session_has_a_token_that_opens_and_fits_into_a_header()
    {
        var largest = Sample() with { Name = RandomText(64, 1), SourceIdentity = RandomText(64, 2), FederatedProvider = RandomText(255, 3), MfaAt = _scene.Clock.GetUtcNow() };
        var count = 1;
        while (_scene.Context.Sessions.Mint(WithTags(count + 1)) is Result<MintedSession>.Ok)
        {
            count++;
        }

        var credentials = Mint(WithTags(count)).Credentials;

        Assert.InRange(Mint(WithTags(count)).PackedPolicySize ?? 0, 90, 100);
        Assert.True(credentials.SessionToken.Length < 4096, $"{credentials.SessionToken.Length}");
        Assert.NotNull(_scene.Tokens.Open(credentials.SessionToken, credentials.AccessKeyId, _scene.Clock.GetUtcNow()));

        Session WithTags(int tags) => largest with { Tags = [.. Enumerable.Range(0, tags).Select(tag => new Tag($"k{tag}", RandomText(100, tag)))] };
    }

    private MintedSession Mint(Session session) => Assert.IsType<Result<MintedSession>.Ok>(_scene.Context.Sessions.Mint(session)).Value;

    // What cannot be compressed: each letter holds six random bits.
    private static string RandomText(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return Convert.ToBase64String(bytes)[..length].Replace('+', '-').Replace('/', '_');
    }

    private Session Sample() => new()
    {
        Kind = SessionKind.Role,
        AccountId = Scene.AccountId,
        PrincipalId = "AROAXXXXXXXXXXXXXXXXX",
        Name = "job",
        IssuedAt = _scene.Clock.GetUtcNow(),
        DurationSeconds = 3600,
    };
}

using System.Globalization;
using BenchmarkDotNet.Attributes;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;

namespace Reeve.Benchmarks.Sessions;

/// <summary>
/// What does the session token of a signed call cost? The baseline decrypts, unpacks and reads it, as the first call of a session does; a later
/// one finds the session among those that were opened.
/// </summary>
[MemoryDiagnoser]
public class OpenTokenBenchmark
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SessionTokens _tokens = new(new byte[SessionTokens.KeyLength]);
    private readonly OpenedTokens _opened;
    private string _accessKeyId = "";
    private string _token = "";

    public OpenTokenBenchmark() => _opened = new(_tokens);

    /// <summary>A session with or without a policy and ten tags.</summary>
    [Params(false, true)]
    public bool HasPolicyAndTags { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var ids = new RandomIdSource();
        _accessKeyId = ids.NewTemporaryAccessKeyId("123456789012");
        var session = new Session
        {
            Kind = SessionKind.Role,
            AccountId = "123456789012",
            PrincipalId = "AROAEXAMPLEEXAMPLEEX2",
            Name = "deploy-4711",
            IssuedAt = Now,
            DurationSeconds = 3600,
        };
        _token = _tokens.Seal(HasPolicyAndTags ? WithPolicyAndTags(session) : session, _accessKeyId, SessionTokens.NewSecret(ids));
    }

    [Benchmark(Baseline = true)]
    public Session? FirstCall() => _tokens.Open(_token, _accessKeyId, Now)?.Session;

    [Benchmark]
    public Session? LaterCall() => _opened.Open(_token, _accessKeyId, Now)?.Session;

    private static Session WithPolicyAndTags(Session session) => session with
    {
        Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::reports","arn:aws:s3:::reports/*"]}]}""",
        Tags = [.. Enumerable.Range(0, 10).Select(number => new Tag("tag" + number.ToString(CultureInfo.InvariantCulture), "value of the tag"))],
    };
}

using CsCheck;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>What AssumeRole hands out, and what it refuses once the trust policy has let the caller in.</summary>
public sealed class AssumeRoleTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";

    private readonly StsScene _scene = new();

    [Fact]
    public void The_answer_names_the_session_and_what_it_is_signed_with()
    {
        var alice = _scene.AddUser("Alice");
        var role = _scene.AddRole("Deploy", Trust(Alice));

        var text = Text(_scene.TryAssume(alice, role, "RoleSessionName=job-1"));

        Assert.Matches(
            "^Credentials\\{AccessKeyId=ASIA[A-Z2-7]{16} SecretAccessKey=secret:[A-Za-z0-9+/]{40} SessionToken=secret:[A-Za-z0-9+/=]+ Expiration=2026-01-01T01:00:00Z\\} "
            + $"AssumedRoleUser\\{{AssumedRoleId={_scene.Role("Deploy").UniqueId}:job-1 Arn=arn:aws:sts::111111111111:assumed-role/Deploy/job-1\\}}$",
            text);
    }

    [Fact]
    public void Size_and_source_identity_are_told_where_there_are_any()
    {
        var alice = _scene.AddUser("Alice");
        var role = _scene.AddRole("Deploy", Trust(Alice, "\"sts:AssumeRole\",\"sts:SetSourceIdentity\""));

        Assert.Matches(
            " PackedPolicySize=[1-9] SourceIdentity=alice$",
            Text(_scene.TryAssume(alice, role, "SourceIdentity=alice", "Policy=" + Document(Allow("*")))));
    }

    [Fact]
    public void A_session_lasts_an_hour_unless_it_is_asked_to_last_as_long_as_the_role_allows()
    {
        var alice = _scene.AddUser("Alice");
        var role = _scene.AddRole("Deploy", Trust(Alice));
        _scene.Ok(_scene.Root(), ApiService.Iam, "UpdateRole", "RoleName=Deploy", "MaxSessionDuration=7200");

        Assert.Equal(3600, _scene.Assume(alice, role).Session?.DurationSeconds);
        Assert.Equal(900, _scene.Assume(alice, role, "DurationSeconds=900").Session?.DurationSeconds);
        Assert.Equal(7200, _scene.Assume(alice, role, "DurationSeconds=7200").Session?.DurationSeconds);
        Assert.Equal(
            new IamError("ValidationError", 400, "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."),
            Error(_scene.TryAssume(alice, role, "DurationSeconds=7201")));
    }

    [Theory]
    [InlineData("DurationSeconds=899", "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900")]
    [InlineData("DurationSeconds=43201", "1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200")]
    [InlineData("RoleSessionName=Session1:2", @"1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*")]
    public void Broken_constraints_are_told_with_the_value(string parameter, string message) => Assert.Equal(
        new IamError("ValidationError", 400, message),
        Error(_scene.TryAssume(_scene.Root(), "arn:aws:iam::111111111111:role/x", parameter)));

    [Theory]
    [InlineData("this-is-not-an-arn-at-all")]
    [InlineData("arn:aws:iam::111111111111:user/Alice")]
    [InlineData("arn:aws:iam::1111:role/Deploy")]
    [InlineData("arn:aws:iam::111111111111:role/")]
    public void What_is_no_role_ARN_is_invalid(string arn) =>
        Assert.Equal(new IamError("ValidationError", 400, $"{arn} is invalid"), Error(_scene.TryAssume(_scene.AddUser("Alice"), arn)));

    [Fact]
    public void The_root_assumes_nothing()
    {
        var role = _scene.AddRole("Deploy", Trust("111111111111"));

        Assert.Equal(new IamError("AccessDenied", 403, "Roles may not be assumed by root accounts."), Error(_scene.TryAssume(_scene.Root(), role)));
    }

    [Fact]
    public void A_chain_keeps_to_an_hour_whatever_the_role_allows() => Gen.Select(Gen.Int[3600, 43200], Gen.Int[900, 43200], Gen.Bool).Sample(
        (maximum, asked, isChained) =>
        {
            var role = _scene.Account().Roles.Find("Any") ?? Role(maximum);
            var duration = Reeve.Iam.Operations.Sts.SessionDurations.OfRole(role with { MaxSessionDuration = maximum }, asked, isChained);
            return duration is Result<int>.Ok ok
                ? ok.Value == asked && asked <= maximum && (!isChained || asked <= 3600)
                : asked > maximum || (isChained && asked > 3600);
        });

    [Fact]
    public void A_longer_chained_session_is_refused_in_AWSs_words()
    {
        var alice = _scene.AddUser("Alice");
        var first = _scene.AddRole("First", Trust(Alice), Allow("sts:AssumeRole"));
        var second = _scene.AddRole("Second", Trust("111111111111"));
        _scene.Ok(_scene.Root(), ApiService.Iam, "UpdateRole", "RoleName=Second", "MaxSessionDuration=43200");
        var session = _scene.Assume(alice, first);

        Assert.True(_scene.Assume(session, second).Session?.IsChained);
        Assert.Equal(
            new IamError("ValidationError", 400, "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."),
            Error(_scene.TryAssume(session, second, "DurationSeconds=3601")));
    }

    [Fact]
    public void Contexts_of_providers_that_nobody_knows_are_refused() => Assert.Equal(
        "InvalidParameterValue",
        Error(_scene.TryAssume(
            _scene.AddUser("Alice"), _scene.AddRole("Deploy", Trust(Alice)), "ProvidedContexts.member.1.ProviderArn=arn:aws:iam::aws:contextProvider/IdentityCenter")).Code);

    private static Reeve.Iam.Entities.Role Role(int maximum) => new()
    {
        Name = "Any",
        UniqueId = "AROA",
        Path = "/",
        CreateDate = default,
        AssumeRolePolicy = Documents.TrustEc2,
        MaxSessionDuration = maximum,
    };
}

using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Linkage;
using Reeve.Iam.Operations;
using Reeve.Iam.Persistence;
using Reeve.Iam.Sessions;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Linkage;

/// <summary>Sessions of service-linked roles: each is known until it ends.</summary>
public sealed class LinkedSessionsTests
{
    private const string Arn = "arn:aws:iam::111111111111:role/aws-service-role/lex.amazonaws.com/linked";
    private const string Ann = "arn:aws:iam::123456789012:user/ann";

    private readonly Scene _scene = new();
    private readonly LinkedRole _role;

    public LinkedSessionsTests() => _role = new(_scene);

    [Fact]
    public void A_session_is_noted_by_the_change_that_hands_its_credentials_out()
    {
        var change = Assert.IsType<Result<Change<MintedSession>>.Ok>(_role.TryOpen(Ann)).Value;

        var noted = Assert.IsType<LinkedSession>(Assert.Single(change.After.Pending, written => written.Kind is EntityKind.LinkedSession).Entity);
        Assert.Equal(change.Response.Credentials.AccessKeyId, noted.AccessKeyId);
        Assert.Equal(change.Response.Credentials.Expiration, noted.ExpiresAt);
        Assert.Equal((_role.Role.UniqueId, "job", "eu-west-1", Ann), (noted.RoleId, noted.Name, noted.Region, noted.Originator));
    }

    [Fact]
    public void What_has_not_ended_is_counted_with_its_last_end_and_who_caused_it()
    {
        var start = _scene.Clock.GetUtcNow();
        _role.Open(Ann, seconds: 900);
        _role.Open(Ann, seconds: 3600);
        _role.Open(null, seconds: 1800);

        var all = Active();
        Assert.Equal((3, start.AddHours(1)), (all.Count, all.LatestExpiry));
        Assert.Equal([new(Ann, 2, start.AddHours(1)), new(null, 1, start.AddMinutes(30))], all.Originators);

        _scene.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal((1, start.AddHours(1)), (Active().Count, Active().LatestExpiry));
        Assert.Equal([new(Ann, 1, start.AddHours(1))], Active().Originators);

        _scene.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal((0, null), (Active().Count, Active().LatestExpiry));
    }

    [Fact]
    public void What_has_ended_is_forgotten_by_those_that_follow()
    {
        for (var opened = 0; opened < 40; opened++)
        {
            _role.Open();
        }

        _scene.Clock.Advance(TimeSpan.FromHours(1));
        _role.Open();
        Assert.Equal(25, _scene.Account.SessionsOf(_role.Role.UniqueId).Count);
        _role.Open();
        _role.Open();
        _role.Open();

        Assert.Equal(4, _scene.Account.SessionsOf(_role.Role.UniqueId).Count);
        Assert.Equal(4, Active().Count);
    }

    [Fact]
    public void There_are_none_of_a_role_that_is_fenced_off()
    {
        var run = _role.Submit();
        run.Begin();
        run.Fence();

        Assert.Equal("EntityTemporarilyUnmodifiable", Error(_role.TryOpen()).Code);
    }

    [Fact]
    public void They_are_read_again_in_order()
    {
        _role.Open(seconds: 3600);
        _role.Open(seconds: 900);
        var image = _scene.Account.Pending.GroupBy(change => (change.Kind, change.Key)).Select(versions => versions.Last())
            .Where(change => change.Entity is not null)
            .Select(change => new EntityRow(change.Kind, change.Key, EntityCodec.Write(change.Kind, change.Entity!))) // is there
            .Append(new EntityRow(EntityKind.Root, "root", EntityCodec.Write(EntityKind.Root, _scene.Account.Root)));

        var read = AccountImage.Read(Scene.AccountId, new ScopeImage(1, [.. image]));

        Assert.Equal(_scene.Account.SessionsOf(_role.Role.UniqueId), read.SessionsOf(_role.Role.UniqueId));
        Assert.Equal(2, read.SessionsOf(_role.Role.UniqueId).Count);
    }

    [Fact]
    public void A_principal_that_the_service_lets_in_too_is_noted_as_its_originator()
    {
        var sts = new StsScene();
        sts.Change(account => account.With(Trusting("arn:aws:iam::111111111111:root")));
        var ann = sts.AddUser("ann", StsScene.Allow("sts:AssumeRole"));

        sts.Assume(ann, Arn);

        var noted = Assert.Single(sts.Account().SessionsOf("AROAlinked"));
        Assert.Equal(("job", "arn:aws:iam::111111111111:user/ann"), (noted.Name, noted.Originator));
    }

    [Fact]
    public void Nobody_of_another_account_makes_a_session_that_is_not_noted()
    {
        var sts = new StsScene();
        sts.Change(account => account.With(Trusting("arn:aws:iam::222222222222:root")));
        var bob = sts.AddUser("bob", StsScene.Allow("sts:AssumeRole"), StsScene.Other);

        var refused = StsScene.Error(sts.TryAssume(bob, Arn));

        Assert.Equal("AccessDenied", refused.Code);
        Assert.Contains("service-linked role", refused.Message, StringComparison.Ordinal);
    }

    private static Role Trusting(string arn) => Samples.Role("linked", "/aws-service-role/lex.amazonaws.com/") with
    {
        AssumeRolePolicy = new(StsScene.Document(StsScene.Trust(arn))),
        ServiceLink = new("lex.amazonaws.com", "linked", 1),
    };

    private ActiveSessions Active() => ActiveSessions.Of(_scene.Account, _role.Role.UniqueId, _scene.Clock.GetUtcNow());

    private static IamError Error<T>(Result<T> result) => Assert.IsType<Result<T>.Failed>(result).Error;
}

using System.Text;
using Reeve.Iam.Callers;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Federation;
using Reeve.Iam.Linkage;
using Reeve.Iam.Operations.Sts;
using Reeve.Iam.Persistence;
using Reeve.Iam.Sessions;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Linkage;

/// <summary>The sessions of a service-linked role, revoked: they speak for nobody, keep nothing, and those that follow are whole.</summary>
public sealed class SessionRevocationTests
{
    private readonly Scene _scene = new();
    private readonly LinkedRole _role;

    public SessionRevocationTests() => _role = new(_scene);

    [Fact]
    public void What_was_made_before_is_nobodys_and_what_is_made_after_is_somebodys_in_the_same_second_too()
    {
        var before = _role.Sign();
        Assert.True(IsSomebodys(before));

        Assert.Equal(1, _role.Revoke());
        var after = _role.Sign();

        Assert.Equal((false, true), (IsSomebodys(before), IsSomebodys(after)));
        Assert.Equal(1, _role.Revoke());
        Assert.Equal((false, false, true), (IsSomebodys(before), IsSomebodys(after), IsSomebodys(_role.Sign())));
    }

    [Fact]
    public void A_session_that_is_newer_than_what_a_node_knows_of_the_role_is_somebodys()
    {
        var known = _scene.Account;
        _role.Revoke();
        var after = _role.Sign();

        Assert.NotNull(CallerResolver.Find(known, after));
    }

    [Fact]
    public void Those_that_have_ended_are_not_counted_and_none_is_left()
    {
        _role.Open(seconds: 900);
        _role.Open(seconds: 3600);
        _scene.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(1, _role.Revoke());

        Assert.Empty(_scene.Account.SessionsOf(_role.Role.UniqueId));
        Assert.Equal(0, Active().Count);
        Assert.Equal(0, _role.Revoke());
    }

    [Fact]
    public void They_keep_the_role_no_longer()
    {
        _role.Open();
        var kept = _role.Submit();
        kept.Carry();
        Assert.Equal(DeletionStatus.Failed, kept.Task.Status);

        _role.Revoke();

        Assert.True(RoleUse.Of(_scene.Account, _role.Role, RoleUsageAnswer.Unused, _scene.Clock.GetUtcNow()).IsEmpty);
        var free = _role.Submit();
        free.Carry();
        Assert.Equal((DeletionStatus.Succeeded, false), (free.Task.Status, _role.Exists));
    }

    [Fact]
    public void A_revocation_between_the_steps_of_a_deletion_leaves_it_its_fence()
    {
        var run = _role.Submit();
        run.Begin();
        run.Fence();

        _role.Revoke();

        Assert.Equal(run.Token, _role.Role.DeletionFence);
        Assert.True(run.Finish());
        Assert.False(_role.Exists);
    }

    [Fact]
    public void It_is_written_with_the_role_and_a_role_whose_sessions_were_never_revoked_is_written_as_ever()
    {
        Assert.DoesNotContain("sessionGeneration", Text(_role.Role), StringComparison.Ordinal);
        var before = _role.Sign();
        _role.Revoke();

        var read = EntityCodec.Read<Role>(new EntityRow(EntityKind.Role, _role.Role.UniqueId, EntityCodec.Write(EntityKind.Role, _role.Role)));

        Assert.Equal(1, read.SessionGeneration);
        Assert.Null(CallerResolver.Find(_scene.Account.With(read), before));
        Assert.All(
            _scene.Account.Pending.Where(change => change.Kind is EntityKind.LinkedSession).TakeLast(1), removed => Assert.Null(removed.Entity));
    }

    [Fact]
    public void An_identity_provider_gets_nobody_a_session_that_is_not_noted()
    {
        _scene.Caller = new Caller.IdentityProviderUser(Scene.AccountId, new SamlIdentity
        {
            ProviderArn = $"arn:aws:iam::{Scene.AccountId}:saml-provider/idp",
            ConditionKeys = [],
            Subject = "ann",
            SubjectType = "persistent",
            Issuer = "idp",
            Audience = "aws",
            NameQualifier = "q",
            SessionName = "ann",
            RoleArns = [],
        });
        var arn = $"arn:aws:iam::{Scene.AccountId}:role{_role.Role.Path}{_role.Name}";

        var made = FederatedSessions.Make(_scene.Account, new FederatedSessionRequest(arn, "ann", SessionPolicies.Of(null, []), null), _scene.Context);

        Assert.Contains("service-linked role", Assert.IsType<Result<(MintedSession, AssumedRoleUserShape)>.Failed>(made).Error.Message, StringComparison.Ordinal);
    }

    private bool IsSomebodys(Credential credential) => CallerResolver.Find(_scene.Account, credential) is not null;

    private ActiveSessions Active() => ActiveSessions.Of(_scene.Account, _role.Role.UniqueId, _scene.Clock.GetUtcNow());

    private static string Text(Role role) => Encoding.UTF8.GetString(EntityCodec.Write(EntityKind.Role, role).Span);
}

using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Races;

/// <summary>
/// Assumes the role and has the operator revoke the session. While a session lives the role is not deleted: so until it is revoked, it works. There is one
/// such racer: another's revocation would end this one's session.
/// </summary>
internal sealed class Assumer(RaceWire wire, RaceHistory history) : IRacer
{
    private SigningCredentials? _session;
    private bool _isUncertain;

    /// <inheritdoc/>
    public async Task RoundAsync()
    {
        await SettleAsync();
        _isUncertain = true;
        var answer = await wire.AssumeAsync();
        _isUncertain = false;
        if (!answer.IsOkOr("AccessDenied", "EntityTemporarilyUnmodifiable"))
        {
            return;
        }

        history.Saw(answer.Text("AssumedRoleId").Split(':')[0]);
        _session = new(answer.Text("AccessKeyId"), answer.Text("SecretAccessKey"), answer.Text("SessionToken"));
        await SettleAsync();
        await wire.IdleAsync();
    }

    /// <summary>Ends what there is: a session that lives, or one that nobody was told of.</summary>
    public async Task SettleAsync()
    {
        if (_session is { } session && !_isUncertain)
        {
            (await wire.WhoAmIAsync(session)).Ok();
        }
        else if (!_isUncertain)
        {
            return;
        }

        var wasUncertain = _isUncertain;
        _isUncertain = true; // until the revocation is answered
        var revoked = await wire.OperatorAsync(HttpMethod.Post, RaceWire.RolePath + "/revoke-sessions");
        if (wasUncertain)
        {
            revoked.IsOkOr("NoSuchEntity");
        }
        else
        {
            Assert.Equal(1, revoked.Ok().Json.GetProperty("revoked").GetInt32());
        }

        if (_session is { } ended)
        {
            history.WasRevoked(ended);
            Assert.Equal("InvalidClientTokenId", (await wire.WhoAmIAsync(ended)).Code);
        }

        (_session, _isUncertain) = (null, false);
    }
}

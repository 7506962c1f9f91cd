using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests;

/// <summary>An access key that a test signs with.</summary>
internal sealed record TestKey(string Id, string Secret, string? SessionToken = null)
{
    public SigningCredentials Credentials => new(Id, Secret, SessionToken);
}

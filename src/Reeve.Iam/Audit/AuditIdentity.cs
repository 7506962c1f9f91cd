using System.Globalization;
using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Audit;

/// <summary>Writes who made a call, as CloudTrail's <c>userIdentity</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html</remarks>
internal static class AuditIdentity
{
    /// <summary>Writes the element.</summary>
    public static void Write(Utf8JsonWriter json, Caller caller)
    {
        if (caller is Caller.IdentityProviderUser { Identity: var identity })
        {
            WriteIdentity(json, identity);
            return;
        }

        json.WriteStartObject("userIdentity"u8);
        json.WriteString("type"u8, TypeOf(caller));
        json.WriteString("principalId"u8, caller.UserId);
        json.WriteString("arn"u8, caller.Arn);
        json.WriteString("accountId"u8, caller.AccountId);
        json.WriteString("accessKeyId"u8, caller.AccessKeyId);
        if (caller is Caller.IamUser user)
        {
            json.WriteString("userName"u8, user.Entity.Name);
        }

        if (caller.Session is { } session)
        {
            WriteSession(json, caller, session);
        }

        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, FederatedIdentity identity)
    {
        json.WriteStartObject("userIdentity"u8);
        json.WriteString("type"u8, identity is SamlIdentity ? "SAMLUser"u8 : "WebIdentityUser"u8);
        json.WriteString("principalId"u8, identity.PrincipalId);
        json.WriteString("userName"u8, identity.UserName);
        json.WriteString("identityProvider"u8, identity.ProviderArn);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> TypeOf(Caller caller) => caller switch
    {
        Caller.Root => "Root"u8,
        Caller.RoleSession => "AssumedRole"u8,
        Caller.FederatedUser => "FederatedUser"u8,
        _ => "IAMUser"u8,
    };

    private static void WriteSession(Utf8JsonWriter json, Caller caller, Session session)
    {
        json.WriteStartObject("sessionContext"u8);
        switch (caller)
        {
            case Caller.RoleSession { Entity: var role }:
                WriteIssuer(json, "Role"u8, role, Arns.Role(caller.AccountId, role.Path, role.Name), caller.AccountId);
                break;
            case Caller.FederatedUser { Issuer: { } issuer }:
                WriteIssuer(json, "IAMUser"u8, issuer, Arns.User(caller.AccountId, issuer.Path, issuer.Name), caller.AccountId);
                break;
            case Caller.FederatedUser:
                WriteIssuer(json, "Root"u8, null, Arns.Root(caller.AccountId), caller.AccountId);
                break;
        }

        json.WriteStartObject("attributes"u8);
        json.WriteString("creationDate"u8, session.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("mfaAuthenticated"u8, session.MfaAt is null ? "false"u8 : "true"u8);
        json.WriteEndObject();
        if (session.SourceIdentity is { } sourceIdentity)
        {
            json.WriteString("sourceIdentity"u8, sourceIdentity);
        }

        json.WriteEndObject();
    }

    private static void WriteIssuer(Utf8JsonWriter json, ReadOnlySpan<byte> type, IPrincipalEntity? entity, string arn, string accountId)
    {
        json.WriteStartObject("sessionIssuer"u8);
        json.WriteString("type"u8, type);
        json.WriteString("principalId"u8, entity?.UniqueId ?? accountId);
        json.WriteString("arn"u8, arn);
        json.WriteString("accountId"u8, accountId);
        if (entity is not null)
        {
            json.WriteString("userName"u8, entity.Name);
        }

        json.WriteEndObject();
    }
}

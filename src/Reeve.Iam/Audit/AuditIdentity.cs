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
    /// <param name="json">Where to.</param>
    /// <param name="caller">Who called.</param>
    /// <param name="recipientId">The account that is told: of another's callers it hears whose they are, and not their names.</param>
    /// <param name="invokedBy">The linked service that made the call for the caller, or null.</param>
    public static void Write(Utf8JsonWriter json, Caller caller, string recipientId, string? invokedBy)
    {
        if (caller is Caller.LinkedService { Cause: var acting })
        {
            WriteService(json, acting);
            return;
        }

        if (caller is Caller.IdentityProviderUser { Identity: var identity })
        {
            WriteIdentity(json, identity);
            return;
        }

        json.WriteStartObject("userIdentity"u8);
        if (recipientId == caller.AccountId)
        {
            WriteOwn(json, caller, invokedBy);
        }
        else
        {
            json.WriteString("type"u8, "AWSAccount"u8);
            json.WriteString("principalId"u8, caller.UserId);
            json.WriteString("accountId"u8, caller.AccountId);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the element of what the operator did: CloudTrail has no such type, for AWS's own staff is in no customer's trail.</summary>
    public static void WriteOperator(Utf8JsonWriter json)
    {
        json.WriteStartObject("userIdentity"u8);
        json.WriteString("type"u8, "Operator"u8);
        json.WriteString("principalId"u8, "operator"u8);
        json.WriteEndObject();
    }

    private static void WriteOwn(Utf8JsonWriter json, Caller caller, string? invokedBy)
    {
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

        if ((invokedBy ?? caller.Session?.Cause?.Service) is { } service)
        {
            json.WriteString("invokedBy"u8, service);
        }
    }

    private static void WriteService(Utf8JsonWriter json, ServiceCause cause)
    {
        json.WriteStartObject("userIdentity"u8);
        json.WriteString("type"u8, "AWSService"u8);
        json.WriteString("invokedBy"u8, cause.Service);
        WriteCause(json, cause);
        json.WriteEndObject();
    }

    // CloudTrail has no members for these.
    private static void WriteCause(Utf8JsonWriter json, ServiceCause? cause)
    {
        if (cause is { Originator: { } originator })
        {
            json.WriteString("originator"u8, originator);
        }

        if (cause is { SourceArn: { } sourceArn })
        {
            json.WriteString("sourceArn"u8, sourceArn);
        }

        if (cause is { SourceAccount: { } sourceAccount })
        {
            json.WriteString("sourceAccount"u8, sourceAccount);
        }
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

        if (session.FederatedProvider is { } provider && !IsSaml(provider))
        {
            json.WriteStartObject("webIdFederationData"u8);
            json.WriteString("federatedProvider"u8, provider);
            json.WriteStartObject("attributes"u8);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartObject("attributes"u8);
        json.WriteString("creationDate"u8, session.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("mfaAuthenticated"u8, session.MfaAt is null ? "false"u8 : "true"u8);
        json.WriteEndObject();
        if (session.SourceIdentity is { } sourceIdentity)
        {
            json.WriteString("sourceIdentity"u8, sourceIdentity);
        }

        WriteCause(json, session.Cause);

        json.WriteEndObject();
    }

    private static bool IsSaml(string provider) => provider.Contains(":saml-provider/", StringComparison.Ordinal);

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

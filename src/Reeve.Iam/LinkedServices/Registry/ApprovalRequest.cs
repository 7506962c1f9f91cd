using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>An approval by a principal of the account.</summary>
/// <param name="AccountId">The account whose roles follow.</param>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="Versions">What is approved: all that waited when it was looked at.</param>
/// <param name="Credential">What the request was verified to be signed with.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ApprovalRequest(
    string AccountId, string ServicePrincipal, ImmutableArray<ApprovedVersion> Versions, Credential Credential, RequestOrigin Origin)
{
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("accountId"u8, AccountId);
        json.WriteString("servicePrincipal"u8, ServicePrincipal);
        json.WriteStartArray("versions"u8);
        foreach (var (templateRoleName, version) in Versions)
        {
            json.WriteStartObject();
            json.WriteString("roleName"u8, templateRoleName);
            json.WriteNumber("version"u8, version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

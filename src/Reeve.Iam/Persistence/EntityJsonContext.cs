using System.Text.Json.Serialization;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Iam.Persistence;

/// <summary>How entities are written into the store: JSON, with serializers made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(PolicyTextConverter)])]
[JsonSerializable(typeof(AccountEntry))]
[JsonSerializable(typeof(AccountRoot))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(ManagedPolicy))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(InstanceProfile))]
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(DeletionTask))]
[JsonSerializable(typeof(RoleUsage))]
[JsonSerializable(typeof(LoginProfile))]
[JsonSerializable(typeof(VirtualMfaDevice))]
[JsonSerializable(typeof(LastUse))]
[JsonSerializable(typeof(CredentialReport))]
[JsonSerializable(typeof(OpenIdProvider))]
[JsonSerializable(typeof(SamlProvider))]
[JsonSerializable(typeof(ServerCertificate))]
[JsonSerializable(typeof(Keyring))]
[JsonSerializable(typeof(LinkedService))]
[JsonSerializable(typeof(TemplateVersion))]
[JsonSerializable(typeof(ServiceAccessKey))]
[JsonSerializable(typeof(HiddenServices))]
[JsonSerializable(typeof(ActionUse))]
[JsonSerializable(typeof(AccessReport))]
[JsonSerializable(typeof(LinkedSession))]
[JsonSerializable(typeof(RoleClaims))]
internal sealed partial class EntityJsonContext : JsonSerializerContext;

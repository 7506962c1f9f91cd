using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Client.Roles;
using Reeve.Client.Usage;

namespace Reeve.Client.Calls;

/// <summary>The JSON of the service API. Members that a newer Reeve adds to answers are passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 16)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(AuthorizeBody))]
[JsonSerializable(typeof(AuthorizeAnswer))]
[JsonSerializable(typeof(PassedRoleBody))]
[JsonSerializable(typeof(PassedRoleAnswer))]
[JsonSerializable(typeof(EnsureRoleBody))]
[JsonSerializable(typeof(EnsuredRole))]
[JsonSerializable(typeof(DeletedRole))]
[JsonSerializable(typeof(LeaseBody))]
[JsonSerializable(typeof(HeldLease))]
[JsonSerializable(typeof(LeaseList))]
[JsonSerializable(typeof(LiftedLease))]
[JsonSerializable(typeof(UsageInquiry))]
[JsonSerializable(typeof(UsageReport))]
internal sealed partial class ClientJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Server.Operator;
using Reeve.Server.ServiceApi.Approvals;
using Reeve.Server.ServiceApi.Decisions;
using Reeve.Server.ServiceApi.Leases;
using Reeve.Server.ServiceApi.Policies;
using Reeve.Server.ServiceApi.Roles;
using Reeve.Server.ServiceApi.Services;

namespace Reeve.Server.ServiceApi;

/// <summary>The JSON of the service API: exact member names, none unknown, none twice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(ServiceListAnswer))]
[JsonSerializable(typeof(TemplateHistoryListAnswer))]
[JsonSerializable(typeof(PendingVersionListAnswer))]
[JsonSerializable(typeof(ApprovalStatement))]
[JsonSerializable(typeof(ApprovalAnswer))]
[JsonSerializable(typeof(AuthorizeStatement))]
[JsonSerializable(typeof(AuthorizeAnswer))]
[JsonSerializable(typeof(PassedRoleStatement))]
[JsonSerializable(typeof(PassedRoleAnswer))]
[JsonSerializable(typeof(EnsureRoleStatement))]
[JsonSerializable(typeof(EnsuredRoleAnswer))]
[JsonSerializable(typeof(DeletedRoleAnswer))]
[JsonSerializable(typeof(RoleLeaseStatement))]
[JsonSerializable(typeof(RoleLeaseAnswer))]
[JsonSerializable(typeof(RoleLeaseListAnswer))]
[JsonSerializable(typeof(LiftedLeaseAnswer))]
[JsonSerializable(typeof(PolicyCheckStatement))]
[JsonSerializable(typeof(PolicyCheckAnswer))]
[JsonSerializable(typeof(Operator.Linkage.ForecastAnswer))]
[JsonSerializable(typeof(Operator.Linkage.ActiveSessionsAnswer))]
[JsonSerializable(typeof(Operator.Linkage.RevokedSessionsAnswer))]
[JsonSerializable(typeof(Operator.Paths.AccessPathListAnswer))]
internal sealed partial class ServiceJson : JsonSerializerContext;

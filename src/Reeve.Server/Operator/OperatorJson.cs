using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Server.Operator.Linkage;
using Reeve.Server.Operator.Paths;
using Reeve.Server.Operator.Quotas;
using Reeve.Server.Operator.Services;

namespace Reeve.Server.Operator;

/// <summary>The JSON of the operator API: exact member names, none unknown, none twice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16)]
[JsonSerializable(typeof(AccountCreation))]
[JsonSerializable(typeof(CreatedAccountAnswer))]
[JsonSerializable(typeof(AccountAnswer))]
[JsonSerializable(typeof(AccountListAnswer))]
[JsonSerializable(typeof(UsageStatement))]
[JsonSerializable(typeof(EventListAnswer))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(ForecastAnswer))]
[JsonSerializable(typeof(ActiveSessionsAnswer))]
[JsonSerializable(typeof(RevokedSessionsAnswer))]
[JsonSerializable(typeof(EnsureStatement))]
[JsonSerializable(typeof(EnsuredRoleAnswer))]
[JsonSerializable(typeof(ClaimListAnswer))]
[JsonSerializable(typeof(FaultsStatement))]
[JsonSerializable(typeof(AccessPathListAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(LinkedServiceAnswer))]
[JsonSerializable(typeof(LinkedServiceListAnswer))]
[JsonSerializable(typeof(ServiceDifferenceAnswer))]
[JsonSerializable(typeof(HiddenServicesStatement))]
[JsonSerializable(typeof(IssuedServiceKeyAnswer))]
[JsonSerializable(typeof(ServiceKeyAnswer))]
[JsonSerializable(typeof(ServiceKeyListAnswer))]
[JsonSerializable(typeof(TemplateApprovalStatement))]
[JsonSerializable(typeof(TemplateApprovalAnswer))]
[JsonSerializable(typeof(QuotaStatement))]
[JsonSerializable(typeof(QuotaListAnswer))]
public sealed partial class OperatorJson : JsonSerializerContext;

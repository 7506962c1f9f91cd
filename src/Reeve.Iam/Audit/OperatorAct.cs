using System.Text.Json;

namespace Reeve.Iam.Audit;

/// <summary>Something that the operator does in an account, as the account's trail tells of it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">What it is called there: <c>SetAccountQuotas</c>.</param>
/// <param name="WriteRequest">Writes what the operator asked for, without secrets and without what grows with the account.</param>
internal sealed record OperatorAct(string AccountId, string Name, Action<Utf8JsonWriter> WriteRequest);

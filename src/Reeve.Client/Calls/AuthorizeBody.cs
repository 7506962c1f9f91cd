using Reeve.Client.Authorization;
using Reeve.Client.Callers;

namespace Reeve.Client.Calls;

/// <summary>What the calls about callers send, as the service API spells it.</summary>
internal sealed record AuthorizeBody(HandedOver Caller, QuestionBody[] Questions);

internal sealed record QuestionBody(string Action, string[]? Resources, IReadOnlyDictionary<string, string[]>? Context)
{
    public static QuestionBody Of(ReeveQuestion question) => new(
        question.Action,
        question.Resources.Count == 0 ? null : [.. question.Resources],
        question.Context.Count == 0 ? null : question.Context.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal));
}

internal sealed record AuthorizeAnswer(CallerBody Caller, bool IsAllowed, QuestionAnswer[] Decisions);

internal sealed record CallerBody(string Arn, string AccountId, string UserId, string Type, string? Originator);

internal sealed record QuestionAnswer(string Action, bool IsAllowed, ResourceAnswer[] Resources);

internal sealed record ResourceAnswer(string Resource, string Decision, string Reason, string? Message);

internal sealed record PassedRoleBody(HandedOver Caller, string RoleArn, string? ResourceArn);

internal sealed record PassedRoleAnswer(bool IsAllowed, string? RoleId, string? Message);

internal sealed record EnsureRoleBody(HandedOver Caller, string? RoleName, string? Suffix, string? Description);

internal sealed record DeletedRole(string RoleName, string RoleArn, string RoleId);

using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.ServiceCalls;

/// <summary>Decides for linked services what their callers may do, with all of the callers' policies. What is decided is told in the callers' accounts.</summary>
public sealed class CallerDecisions
{
    private const string IamSource = "iam.amazonaws.com";

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallMemory _memory;
    private readonly CallServices _services;

    internal CallerDecisions(AccountStates states, Committer committer, CallMemory memory, CallServices services)
    {
        _states = states;
        _committer = committer;
        _memory = memory;
        _services = services;
    }

    /// <summary>Who the caller is, and what it may do.</summary>
    /// <param name="service">The service that asks.</param>
    /// <param name="by">What the caller was verified to have signed with.</param>
    /// <param name="questions">What is asked; none, where only the caller is wanted.</param>
    /// <param name="origin">Where the service's request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<Result<CallerVerdicts>> DecideAsync(
        ApiCaller.LinkedService service, Credential by, ImmutableArray<ServiceQuestion> questions, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var directory = await _states.ServicesAsync(cancellationToken);
        if (!directory.Services.TryGetValue(service.ServicePrincipal, out var registered))
        {
            return ServiceCallErrors.NoService(service.ServicePrincipal);
        }

        var prefix = registered.Manifest.Prefix;
        if (ServiceQuestions.FindFault(questions, prefix) is { } fault)
        {
            return fault;
        }

        if (await FindAsync(by, cancellationToken) is not { } found)
        {
            return ServiceCallErrors.UnknownCaller();
        }

        var (account, caller) = found;
        var now = _services.Time.GetUtcNow();
        NoteUse(account, by, prefix, origin, now);
        var managed = _services.Catalogs.Of(directory).PoliciesSeenBy(account);
        var verdicts = ImmutableArray.CreateBuilder<ImmutableArray<ServiceVerdict>>(questions.Length);
        foreach (var question in questions)
        {
            ImmutableArray<ServiceVerdict> answer = [.. question.Resources.Select(resource =>
                Verdict(caller, question.Action, resource, CallerRequests.OfAction(caller, account, managed, question, resource, now)))];
            verdicts.Add(answer);
            NoteAction(caller, question.Action, answer, origin, now);
            _committer.Keep(EventOf(service, caller, question, answer, origin, now).ToRow(_services.Ids.NewUuid()));
        }

        return new CallerVerdicts(caller, verdicts.MoveToImmutable());
    }

    /// <summary>Whether the caller may hand a role to the service, and the role lets the service in.</summary>
    /// <param name="service">The service that the role is handed to.</param>
    /// <param name="by">What the caller was verified to have signed with.</param>
    /// <param name="roleArn">The role.</param>
    /// <param name="resourceArn">What the role is handed over for, or null.</param>
    /// <param name="origin">Where the service's request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<Result<PassedRoleVerdict>> CheckPassedRoleAsync(
        ApiCaller.LinkedService service, Credential by, string roleArn, string? resourceArn, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (PrincipalArn.Parse(roleArn) is not { IsRole: true } arn)
        {
            return ServiceCallErrors.Invalid("roleArn is not the ARN of a role.");
        }

        if (resourceArn is not null && !ServiceQuestions.IsArn(resourceArn))
        {
            return ServiceCallErrors.Invalid("resourceArn is not an ARN.");
        }

        if (await FindAsync(by, cancellationToken) is not { } found)
        {
            return ServiceCallErrors.UnknownCaller();
        }

        var (account, caller) = found;
        var now = _services.Time.GetUtcNow();
        var managed = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken)).PoliciesSeenBy(account);
        var passed = new PassedRole(roleArn, service.ServicePrincipal) { AssociatedResourceArn = resourceArn };
        var passing = Authorizer.Explain(CallerRequests.OfPassing(caller, account, managed, passed, now));

        // Roles are handed over inside their account only.
        var role = arn.FindIn(account) as Entities.Role;
        var cause = new ServiceCause(service.ServicePrincipal) { SourceArn = resourceArn, SourceAccount = account.Id };
        var trust = role is null ? null : Authorizer.Explain(CallerRequests.OfTrust(account, role, cause, now));
        var verdict = new PassedRoleVerdict(caller, role?.UniqueId, passing, trust, PassedRoleDenials.Find(caller, passed, role, passing, trust));
        _committer.Keep(EventOf(service, passed, verdict, origin, now).ToRow(_services.Ids.NewUuid()));
        return verdict;
    }

    private static ServiceVerdict Verdict(Caller caller, string action, string resource, AuthorizationRequest request)
    {
        var explanation = Authorizer.Explain(request);
        return new(
            action,
            resource,
            explanation,
            explanation.Decision.IsAllowed ? null : AccessDeniedMessage.For(caller.Arn, action, resource is "*" ? null : resource, explanation.Decision));
    }

    private static ActionEvent EventOf(
        ApiCaller.LinkedService service, Caller caller, ServiceQuestion question, ImmutableArray<ServiceVerdict> answer, RequestOrigin origin, DateTimeOffset now) => new()
        {
            AccountId = caller.AccountId,
            Caller = caller,
            Origin = origin,
            At = now,
            Source = service.ServicePrincipal,
            Name = question.Action[(question.Action.IndexOf(':', StringComparison.Ordinal) + 1)..],
            WriteRequest = json => WriteResources(json, question.Resources),
            Error = answer.Select(verdict => verdict.Denial).FirstOrDefault(denial => denial is not null) is { } denial ? IamErrors.AccessDenied(denial) : null,
        };

    private static ActionEvent EventOf(
        ApiCaller.LinkedService service, PassedRole role, PassedRoleVerdict verdict, RequestOrigin origin, DateTimeOffset now) => new()
        {
            AccountId = verdict.Caller.AccountId,
            Caller = verdict.Caller,
            Origin = origin with { InvokedBy = service.ServicePrincipal },
            At = now,
            Source = IamSource,
            Name = "PassRole",
            IsReadOnly = true,
            WriteRequest = json =>
            {
                json.WriteString("roleArn"u8, role.RoleArn);
                json.WriteString("passedToService"u8, role.Service);
                if (role.AssociatedResourceArn is { } resource)
                {
                    json.WriteString("associatedResourceArn"u8, resource);
                }
            },
            Error = verdict.Denial is { } denial ? IamErrors.AccessDenied(denial) : null,
        };

    private static void WriteResources(Utf8JsonWriter json, ImmutableArray<string> resources)
    {
        json.WriteStartArray("resources"u8);
        foreach (var resource in resources)
        {
            json.WriteStringValue(resource);
        }

        json.WriteEndArray();
    }

    private async ValueTask<(Account Account, Caller Caller)?> FindAsync(Credential by, CancellationToken cancellationToken) =>
        AccessKeyIds.FindAccountId(by.AccessKeyId) is { } accountId
        && await _states.FindAsync(accountId, cancellationToken) is { } account
        && CallerResolver.Find(account, by) is { } caller
            ? (account, caller)
            : null;

    // Access Advisor tells of a linked service's actions as of IAM's own.
    private void NoteAction(Caller caller, string action, ImmutableArray<ServiceVerdict> answer, RequestOrigin origin, DateTimeOffset now)
    {
        if (ActionUses.PrincipalOf(caller) is { } principalId)
        {
            _memory.LastUses.Actions.Note(caller.AccountId, principalId, action, now, origin.Region, isDenied: answer.Any(verdict => verdict.Denial is not null));
        }
    }

    private void NoteUse(Account account, Credential by, string prefix, RequestOrigin origin, DateTimeOffset now)
    {
        if (account.AccessKeys.GetValueOrDefault(by.AccessKeyId) is { IsActive: true })
        {
            _memory.LastUses.Note(account.Id, LastUseKeys.AccessKey(by.AccessKeyId), now, prefix, origin.Region);
        }
    }
}

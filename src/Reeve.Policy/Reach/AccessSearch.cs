using System.Collections.Immutable;
using Reeve.Policy.Compare;
using Reeve.Policy.Evaluate;

namespace Reeve.Policy.Reach;

/// <summary>One search: resource by resource, context by context, and the judge's word on each.</summary>
internal sealed class AccessSearch(AccessQuestion question)
{
    // A search is one of thousands that a question about an account takes.
    private const int MostStates = 4_000;
    private const int MostDecisions = 2_000;

    private readonly ComparisonBudget _budget = new(MostStates, MostDecisions);
    private readonly KnownKeys _known = new(question.Request.Context, question.CouldHave);
    private int _effort;

    /// <summary>Makes it.</summary>
    public AccessFinding Run()
    {
        var request = question.Request;
        if (!FaultRules.IsWithinBounds(request) || FaultRules.FaultyPolicy(request) is not null)
        {
            return Nothing(request.Resource);
        }

        var statements = new RelevantStatements(request);
        if (statements.LackAllow)
        {
            return Nothing(request.Resource);
        }

        AccessFinding? best = null;
        foreach (var resource in Resources(statements))
        {
            var found = Ask(resource, statements);
            best = best is null || found.Certainty > best.Certainty ? found : best;
            if (best.Certainty is AccessCertainty.Always)
            {
                break;
            }
        }

        best ??= Nothing(request.Resource);
        best = best with { Resource = question.IsPattern ? LanguagePattern.Shown(best.Resource) : best.Resource };
        return best.Certainty is AccessCertainty.Never && question.IsPattern && !_budget.IsExhaustive
            ? best with { Certainty = AccessCertainty.Undecided, Resource = request.Resource, Effort = _effort + _budget.Spent }
            : best with { Effort = _effort + _budget.Spent };
    }

    // One of every class of resources of the pattern that the statements tell apart.
    private IEnumerable<string> Resources(RelevantStatements statements)
    {
        var request = question.Request;
        if (!question.IsPattern || LanguagePattern.OfResource(request.Resource, variables: false) is not { } universe)
        {
            return [request.Resource];
        }

        var compared = statements.Compared();
        if (compared.Any(statement => statement.HasDefaultFor(_known.IsMissing)))
        {
            _budget.Omit(); // the resources that the default names are not among the witnesses
        }

        LanguagePattern[] patterns = [.. compared.SelectMany(statement => statement.Resources).Select(each => _known.PutIn(each.Pattern)).Distinct()];
        return [.. LanguageClasses.Of(universe, patterns, _budget).Select(found => found.Witness)];
    }

    private AccessFinding Ask(string resource, RelevantStatements all)
    {
        var request = With(question.Request, resource, question.Request.Context);
        var statements = all.On(request);
        if (statements.LackAllow || statements.DenyAnyway)
        {
            return Nothing(resource);
        }

        ImmutableArray<string> missing = [.. statements.MissingKeys().Where(question.CouldHave)];
        if (missing.IsEmpty)
        {
            _budget.TryTakeDecision();
            return Allowed(request) is { } sure
                ? new() { Certainty = AccessCertainty.Always, Resource = resource, Explanation = sure }
                : Nothing(resource);
        }

        return AskOpen(request, statements, missing);
    }

    private AccessFinding AskOpen(AuthorizationRequest request, RelevantStatements statements, ImmutableArray<string> missing)
    {
        // Of this resource everything must be asked by itself, whatever was left out before.
        var budget = new ComparisonBudget(MostStates, MostDecisions);
        var compared = statements.Compared();
        if (statements.HaveResourcesOf(question.CouldHave) || compared.Any(statement => statement.HasDefaultFor(_known.IsOpen)))
        {
            budget.Omit(); // the value that would name this very resource is not among those that are tried
        }

        var (found, isRefused) = (default((Explanation Explanation, RequestContext Added)?), false);
        foreach (var added in ContextCandidates.Of(compared, _known, budget))
        {
            if (!budget.TryTakeDecision() || !_budget.TryTakeDecision())
            {
                budget.Omit();
                break;
            }

            var allowed = Allowed(With(request, request.Resource, new RequestContext().SetAll(request.Context).SetAll(added)));
            isRefused |= allowed is null;
            found ??= allowed is null ? null : (allowed, added);
            if (found is not null && isRefused)
            {
                break;
            }
        }

        _effort += budget.Spent;
        return new AccessFinding
        {
            Certainty = found is null
                ? (budget.IsExhaustive ? AccessCertainty.Never : AccessCertainty.Undecided)
                : (isRefused || !budget.IsExhaustive ? AccessCertainty.Conditional : AccessCertainty.Always),
            Resource = request.Resource,
            Explanation = found?.Explanation,
            When = found is { } witness && (isRefused || !budget.IsExhaustive) ? Wording.Of(witness.Added) : null,
            MissingContextKeys = missing,
        };
    }

    private Explanation? Allowed(AuthorizationRequest request) =>
        Authorizer.Decide(request).IsAllowed && Authorizer.Explain(request) is var explanation && question.Accepts(explanation) ? explanation : null;

    private static AccessFinding Nothing(string resource) => new() { Certainty = AccessCertainty.Never, Resource = resource };

    private static AuthorizationRequest With(AuthorizationRequest request, string resource, RequestContext context) => new()
    {
        Principal = request.Principal,
        Action = request.Action,
        Resource = resource,
        ResourceAccountId = request.ResourceAccountId,
        Context = context,
        IdentityPolicies = request.IdentityPolicies,
        ResourcePolicy = request.ResourcePolicy,
        ResourcePolicyIsTrustPolicy = request.ResourcePolicyIsTrustPolicy,
        PermissionsBoundaries = request.PermissionsBoundaries,
        SessionPolicies = request.SessionPolicies,
        ServiceControlPolicies = request.ServiceControlPolicies,
        ResourceControlPolicies = request.ResourceControlPolicies,
    };
}

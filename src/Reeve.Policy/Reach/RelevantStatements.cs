using Reeve.Policy.Compare;
using Reeve.Policy.Compile;
using Reeve.Policy.Evaluate;
using Reeve.Policy.Explain;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Reach;

/// <summary>The statements that speak of the principal and the action of a request.</summary>
internal sealed class RelevantStatements
{
    private readonly AuthorizationRequest _request;
    private readonly List<Entry> _entries = [];

    public RelevantStatements(AuthorizationRequest request)
    {
        _request = request;
        var evaluation = new Evaluation(request, AsciiFold.ToLower(request.Action));
        foreach (var participant in Participants.Of(request))
        {
            foreach (var statement in participant.Applied.Policy.Statements)
            {
                if (statement.ActionMatches(evaluation.Action) && statement.MatchPrincipal(evaluation.Principal) is not PrincipalMatch.None)
                {
                    _entries.Add(new(participant, statement));
                }
            }
        }
    }

    private RelevantStatements(AuthorizationRequest request, IEnumerable<Entry> entries)
    {
        _request = request;
        _entries.AddRange(entries);
    }

    /// <summary>Those that speak, or could speak, of the resource of a request for one resource.</summary>
    public RelevantStatements On(AuthorizationRequest request)
    {
        var evaluation = new Evaluation(request, AsciiFold.ToLower(request.Action));
        var on = new List<Entry>();
        foreach (var entry in _entries)
        {
            if (entry.Statement.ResourceMatches(ref evaluation) || !IsResourceKnown(entry.Statement))
            {
                on.Add(entry);
            }
        }

        return new(request, on);
    }

    /// <summary>Whether some side that must allow has no statement that does.</summary>
    public bool LackAllow => _request.ResourcePolicy is null
        && SidesThatMustAllow().Any(kind => !_entries.Any(entry => entry.Participant.Kind == kind && entry.Statement.IsAllow));

    /// <summary>Whether a Deny is sure to match, where these are the statements on the request's resource.</summary>
    public bool DenyAnyway => _entries.Any(entry => !entry.Statement.IsAllow && entry.Statement.Conditions.Length == 0 && IsResourceKnown(entry.Statement));

    /// <summary>The keys that the statements ask about and the request does not have, each once.</summary>
    public IEnumerable<string> MissingKeys()
    {
        var missing = new KeyList();
        missing.Add(_entries.SelectMany(entry => KeysOf(entry.Statement)).Where(IsMissing));
        return missing.ToImmutable();
    }

    /// <summary>Whether the resource of some statement depends on a missing key of these.</summary>
    public bool HaveResourcesOf(Func<string, bool> isOpen) => _entries.Any(entry => entry.Statement.ResourceKeys.Any(key => IsMissing(key) && isOpen(key)));

    /// <summary>The statements as sets of texts.</summary>
    public IReadOnlyList<ComparedStatement> Compared() =>
    [
        .. _entries.GroupBy(entry => entry.Participant.Applied.Policy).SelectMany(group =>
        {
            var all = ComparedStatement.Of([group.Key.Document], isAfter: false).ToArray();
            return group.Select(entry => all[entry.Statement.Index]);
        }),
    ];

    private static IEnumerable<string> KeysOf(StatementProgram statement) =>
        statement.ResourceKeys.Concat(statement.Conditions.SelectMany(test => test.VariableKeys.Prepend(test.Key)));

    private IEnumerable<PolicyKind> SidesThatMustAllow()
    {
        if (_request.Principal.Kind is not PrincipalKind.Root)
        {
            yield return PolicyKind.Identity;
        }

        if (Applicability.Boundaries(_request) is not null)
        {
            yield return PolicyKind.Boundary;
        }
    }

    private bool IsResourceKnown(StatementProgram statement) => !statement.ResourceKeys.Any(IsMissing);

    private bool IsMissing(string key) => !_request.Context.TryGetValues(key, out _);

    private readonly record struct Entry(Participant Participant, StatementProgram Statement);
}

using Reeve.Policy.Conditions;
using Reeve.Policy.Evaluate;
using Reeve.Policy.Model;

namespace Reeve.Policy.Compile;

/// <summary>One statement, compiled. Immutable.</summary>
internal sealed class StatementProgram
{
    private readonly bool _isNotAction;
    private readonly bool _grants;
    private readonly ResourceList? _resources;
    private readonly bool _isNotResource;
    private readonly PrincipalList? _principals;

    private StatementProgram(StatementModel model, int index, bool variables, PolicyKind kind)
    {
        Index = index;
        Start = model.Start;
        End = model.End;
        Sid = model.Sid?.Text;
        IsAllow = model.Effect.Text == "Allow";
        _grants = IsAllow && kind != PolicyKind.ResourceControl;
        Actions = ActionList.Compile(model.Actions!.Items); // not null: the compiler has refused such statements
        _isNotAction = model.IsNotAction;
        _resources = model.Resources is { } resources ? ResourceList.Compile(resources.Items, variables) : null;
        _isNotResource = model.IsNotResource;
        _principals = model.Principals is { } principals ? PrincipalList.Compile(principals.Entries, model.IsNotPrincipal) : null;
        Conditions = ConditionCompiler.Compile(model.Conditions, variables);
    }

    /// <summary>0-based place in the document.</summary>
    public int Index { get; }

    /// <summary>Offset of the opening brace in the document.</summary>
    public int Start { get; }

    /// <summary>Offset just past the closing brace.</summary>
    public int End { get; }

    public string? Sid { get; }

    public bool IsAllow { get; }

    public ActionList Actions { get; }

    public ConditionTest[] Conditions { get; }

    /// <summary>Whether no single action name leads to the statement: it lists <c>*</c>, or has NotAction.</summary>
    public bool IsAlwaysCandidate => _isNotAction || Actions.IsAny;

    /// <summary>The keys that the resources name as variables.</summary>
    public IEnumerable<string> ResourceKeys => _resources?.Keys ?? [];

    public static StatementProgram Compile(StatementModel model, int index, bool variables, PolicyKind kind) =>
        new(model, index, variables, kind);

    public bool ActionMatches(in ActionText action) => Actions.Contains(action) != _isNotAction;

    /// <summary>Whether any action of a service, named in small letters, is among those of the statement.</summary>
    public bool SpeaksOf(string service) => _isNotAction ? !Actions.CoversService(service) : Actions.TouchesService(service);

    /// <summary>Whether resource and conditions match. Principal and action are the caller's matter.</summary>
    public bool RestMatches(ref Evaluation evaluation) => ResourceMatches(ref evaluation) && ConditionsMatch(ref evaluation);

    /// <summary>A trust policy's statement has no resource: the role that it stands on is the one.</summary>
    public bool ResourceMatches(ref Evaluation evaluation) =>
        _resources is null || _resources.Contains(evaluation.Resource, evaluation.Context, ref evaluation.IsFaulted) != _isNotResource;

    /// <summary>How the statement names the principal. Statements without principals speak of whoever they are attached to.</summary>
    public PrincipalMatch MatchPrincipal(PrincipalIdentity principal) =>
        _principals is null ? PrincipalMatch.Direct : _principals.Match(principal, IsAllow, _grants);

    private bool ConditionsMatch(ref Evaluation evaluation)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.Matches(evaluation.Context, ref evaluation.IsFaulted))
            {
                return false;
            }
        }

        return true;
    }
}

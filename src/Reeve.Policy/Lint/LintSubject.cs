using Reeve.Policy.Actions;
using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>A policy that is looked at, with what is known of the actions in it.</summary>
internal sealed class LintSubject
{
    private readonly Lazy<ConditionKeyTable> _globalKeys;

    public LintSubject(PolicyModel model, PolicyKind kind, IActionReference reference)
    {
        (Model, Kind, Reference) = (model, kind, reference);
        var resolver = new ActionResolver(reference, Work);
        var arns = new ResourceTypeArns();
        Statements = Array.ConvertAll(Array.FindAll(model.Statements, statement => !statement.IsPartial), statement => new StatementSubject(statement, resolver, reference, arns, Work));
        _globalKeys = new Lazy<ConditionKeyTable>(() => new ConditionKeyTable(reference.GlobalConditionKeys));
    }

    public PolicyModel Model { get; }

    public PolicyKind Kind { get; }

    public IActionReference Reference { get; }

    /// <summary>What may still be spent on the policy.</summary>
    public WorkBudget Work { get; } = new();

    /// <summary>The statements that could be read whole. Of the others nothing is claimed but their faults.</summary>
    public StatementSubject[] Statements { get; }

    /// <summary>The condition keys that every service has.</summary>
    public ConditionKeyTable GlobalKeys => _globalKeys.Value;
}

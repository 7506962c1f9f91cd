using System.Collections.Immutable;
using Reeve.Policy.Actions;
using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>A statement with what is known of its actions and resources.</summary>
internal sealed class StatementSubject
{
    private readonly Lazy<ResourceMatches> _resources;

    public StatementSubject(StatementModel model, ActionResolver resolver, IActionReference reference, ResourceTypeArns arns, WorkBudget work)
    {
        Model = model;
        Actions = Array.ConvertAll(model.Actions?.Items ?? [], resolver.Resolve);
        Services = [.. Actions.Select(action => action.Service).OfType<ServiceActions>().Distinct()];
        _resources = new Lazy<ResourceMatches>(() => new ResourceMatches(this, reference, arns, work));
    }

    public StatementModel Model { get; }

    public bool IsAllow => Model.Effect.Text == "Allow";

    public bool IsDeny => Model.Effect.Text == "Deny";

    /// <summary>The actions of Action or NotAction.</summary>
    public ActionUse[] Actions { get; }

    /// <summary>Whether it is known which actions the statement speaks of. It is not for NotAction, which means nearly all.</summary>
    public bool HasKnownActions => !Model.IsNotAction && Array.TrueForAll(Actions, action => action.Scope == ActionScope.Known);

    /// <summary>The known services that the actions belong to.</summary>
    public ImmutableArray<ServiceActions> Services { get; }

    /// <summary>Which resources go with which actions.</summary>
    public ResourceMatches Resources => _resources.Value;
}

using Reeve.Policy.Matching;
using Reeve.Policy.Model;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>
/// Allows on every role of an action that gives others the power of a role. A statement that allows every action says for itself
/// what it is, and is not reported; one that allows all but a few does not. Only policies that grant are looked at.
/// </summary>
/// <param name="name">The action of IAM.</param>
/// <param name="roles">The last part of the ARNs of all roles that the action can be about, as a pattern.</param>
/// <param name="keys">The condition keys that narrow the grant down.</param>
internal sealed class GrantOnEverything(string name, string roles, string[] keys)
{
    private readonly string _roles = PatternSyntax.Tokens(roles, wildcards: true);
    private readonly string _folded = AsciiFold.ToLower(name);

    /// <summary>The actions or elements that grant it.</summary>
    public IEnumerable<Finding> Check(LintSubject subject, string advice) =>
        from statement in subject.Statements
        where subject.Kind == PolicyKind.Identity && statement.IsAllow && IsOnEverything(statement.Model) && !IsNarrowed(statement.Model)
        let offset = Granting(statement)
        where offset is not null
        select new Finding($"This allows iam:{name} on every role. {advice}", offset.Value);

    /// <summary>Where the grant stands: at the action, or at the NotAction that leaves it out.</summary>
    private int? Granting(StatementSubject statement)
    {
        if (statement.Model.Actions is not { } actions)
        {
            return null;
        }

        var found = Array.FindIndex(actions.Items, IsMeant);
        if (statement.Model.IsNotAction)
        {
            return found < 0 && !Array.Exists(actions.Items, item => item.Text == "*") ? actions.Start : null;
        }

        return found < 0 ? null : actions.Items[found].Start;
    }

    private bool IsMeant(TextItem item)
    {
        var text = AsciiFold.ToLower(item.Text);
        return text.StartsWith("iam:", StringComparison.Ordinal)
            && WildcardMatcher.Matches(PatternSyntax.Tokens(text["iam:".Length..], wildcards: true), _folded);
    }

    private bool IsOnEverything(StatementModel statement) =>
        statement is { IsNotResource: false, Resources: { } resources } && Array.Exists(resources.Items, item => CoversAllRoles(item.Text));

    private bool CoversAllRoles(string resource)
    {
        var parts = resource.Split(':', 6);
        return resource == "*" || (parts.Length == 6 && PatternCover.Covers(PatternSyntax.Tokens(parts[5], wildcards: true), _roles));
    }

    private bool IsNarrowed(StatementModel statement) =>
        statement.Conditions.SelectMany(condition => condition.Keys).Any(key => Array.Exists(keys, each => IsKey(each, key.Key)));

    private static bool IsKey(string known, string written) =>
        AsciiFold.Equal(known, written) || (known[^1] == '/' && written.Length > known.Length && AsciiFold.Equal(known, written.AsSpan(0, known.Length)));
}

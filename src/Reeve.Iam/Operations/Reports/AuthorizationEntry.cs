using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>One user, group, role or managed policy in the list of all of them.</summary>
/// <param name="Kind">What it is, in the word of the API's filter.</param>
/// <param name="Name">Its place among its kind.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Weight">About how many characters its documents have.</param>
internal sealed record AuthorizationEntry(string Kind, string Name, object Entity, int Weight)
{
    internal const string User = "User";
    internal const string Role = "Role";
    internal const string Group = "Group";
    internal const string OwnPolicy = "LocalManagedPolicy";
    internal const string AwsPolicy = "AWSManagedPolicy";

    // Measuring documents of AWS's would unpack them; the usual limit of a document stands for each.
    private const int WeightOfAwsDocument = 6144;

    /// <summary>The kinds, in the order of the list.</summary>
    public static readonly ImmutableArray<string> Kinds = [User, Group, Role, OwnPolicy, AwsPolicy];

    /// <summary>The place in the list.</summary>
    public string Position => $"{Kind} {Name}";

    /// <summary>The entries after a place; all of them when it is null.</summary>
    /// <param name="account">The account.</param>
    /// <param name="wanted">The kinds that are wanted; all of them when it is empty.</param>
    /// <param name="managed">AWS's policies.</param>
    /// <param name="last">The place.</param>
    public static IEnumerable<AuthorizationEntry> After(
        Account account, ImmutableArray<string> wanted, IAwsManagedPolicies managed, string? last)
    {
        var place = last?.Split(' ', 2);
        return Kinds.Skip(place is null ? 0 : Kinds.IndexOf(place[0]))
            .Where(kind => wanted.IsEmpty || wanted.Contains(kind))
            .SelectMany(kind => OfKind(kind, account, managed, kind == place?[0] ? place[1] : null));
    }

    private static IEnumerable<AuthorizationEntry> OfKind(string kind, Account account, IAwsManagedPolicies managed, string? last) => kind switch
    {
        User => account.Users.After(last).Select(user => new AuthorizationEntry(kind, user.Name, user, WeightOf(user))),
        Group => account.Groups.After(last).Select(group => new AuthorizationEntry(kind, group.Name, group, WeightOf(group))),
        Role => account.Roles.After(last).Select(
            role => new AuthorizationEntry(kind, role.Name, role, WeightOf(role) + role.AssumeRolePolicy.Text.Length)),
        OwnPolicy => account.Policies.After(last).Select(
            policy => new AuthorizationEntry(kind, policy.PolicyName, policy, policy.Versions.Sum(version => version.Document.Text.Length))),
        _ => UsedOfAws(account, managed)
            .Select(policy => new AuthorizationEntry(
                kind, PolicyOrder.PositionOf(policy), policy, WeightOfAwsDocument * ManagedPolicyDetailShape.VersionsOf(policy).Count()))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .SkipWhile(entry => last is not null && string.CompareOrdinal(entry.Name, last) <= 0),
    };

    private static int WeightOf(IPolicyOwner owner) => owner.InlinePolicies.Sum(policy => policy.Document.Text.Length);

    private static IEnumerable<AwsManagedPolicy> UsedOfAws(Account account, IAwsManagedPolicies managed) => account.Attachments.Keys
        .Concat(account.Boundaries.Keys)
        .Where(arn => arn.StartsWith(Arns.AwsManagedPolicyPrefix, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Select(managed.Find)
        .OfType<AwsManagedPolicy>();
}

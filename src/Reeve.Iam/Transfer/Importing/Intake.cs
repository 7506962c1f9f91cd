using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.Transfer.Details;
using Reeve.Policy;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>What taking in each entity of a file needs, and the checks that all of them share. It looks at no account.</summary>
/// <param name="accountId">The account here.</param>
/// <param name="fileAccountId">The account of the file, or null.</param>
/// <param name="ids">The unique ids here.</param>
/// <param name="rewriting">Replaces ids in documents.</param>
/// <param name="now">When what has no date was made.</param>
internal sealed class Intake(string accountId, string? fileAccountId, NewIds ids, ReferenceRewriting rewriting, DateTimeOffset now)
{
    private const int LongestDocument = 131_072;
    private const int LongestPath = 512;

    // Many roles have one trust policy: it is judged, and kept, once.
    private readonly Dictionary<(string Text, PolicyKind Grammar), JudgedDocument> _judged = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    // As many users and roles have one managed policy.
    private readonly Dictionary<string, string> _arns = new(StringComparer.Ordinal);

    /// <summary>What could not be taken in.</summary>
    public Findings Findings { get; } = new();

    /// <summary>The unique ids here.</summary>
    public NewIds Ids => ids;

    /// <summary>How many documents have had ids replaced.</summary>
    public int RewrittenDocuments { get; private set; }

    /// <summary>When something was made.</summary>
    public DateTimeOffset DateOf(DateTimeOffset? told) => told?.ToUniversalTime() ?? now;

    /// <summary>Whether an entity can be here under its name and path, and is not in the file a second time.</summary>
    public bool Accepts(string kind, string name, int longestName, string path, TextPattern pathPattern)
    {
        if (name.Length > longestName || !TextRules.Of(TextPattern.EntityName).IsSatisfiedBy(name))
        {
            Findings.LeaveOut(kind, name, "Its name is not one that IAM allows.");
            return false;
        }

        if (path.Length > LongestPath || !TextRules.Of(pathPattern).IsSatisfiedBy(path))
        {
            Findings.LeaveOut(kind, name, "Its path is not one that IAM allows.");
            return false;
        }

        if (!_names.Add($"{kind} {name}"))
        {
            Findings.LeaveOut(kind, name, "It is in the file before, under the same name; the first one counts.");
            return false;
        }

        return true;
    }

    /// <summary>A document as it is to be kept here, or null where it is not valid: that is then noted.</summary>
    /// <param name="kind">What it is of.</param>
    /// <param name="name">The name of what it is of.</param>
    /// <param name="what">What it is, at the beginning of a sentence.</param>
    /// <param name="document">The document.</param>
    /// <param name="grammar">What must be valid.</param>
    public PolicyText? TakeDocument(string kind, string name, string what, PolicyText document, PolicyKind grammar)
    {
        if (!_judged.TryGetValue((document.Text, grammar), out var judged))
        {
            _judged.Add((document.Text, grammar), judged = Judge(document, grammar));
        }

        if (judged.Fault is { } fault)
        {
            Findings.LeaveOut(kind, name, $"{what} is not {fault}");
            return null;
        }

        RewrittenDocuments += judged.IsRewritten ? 1 : 0;
        return judged.Document;
    }

    /// <summary>The inline policies of an entity, ordered by name, but for those that are not valid.</summary>
    public ImmutableArray<InlinePolicy> TakeInline(string kind, string name, PolicyDetail[]? policies)
    {
        var taken = new SortedDictionary<string, InlinePolicy>(NameOrder.Instance);
        foreach (var policy in (policies ?? []).OfType<PolicyDetail>())
        {
            if (policy.PolicyName.Length > 128 || !TextRules.Of(TextPattern.EntityName).IsSatisfiedBy(policy.PolicyName))
            {
                Findings.LeaveOut(kind, name, $"Its inline policy {policy.PolicyName} has a name that IAM does not allow.");
            }
            else if (TakeDocument(kind, name, $"Its inline policy {policy.PolicyName}", policy.PolicyDocument, PolicyKind.Identity) is { } document)
            {
                taken[policy.PolicyName] = new(policy.PolicyName, document);
            }
        }

        return [.. taken.Values];
    }

    /// <summary>The ARNs of attached policies, those of the file's account as they are here. Whether there are such policies is another question.</summary>
    public ImmutableArray<string> TakeAttached(AttachedPolicy[]? policies) =>
        [.. (policies ?? []).OfType<AttachedPolicy>().Select(policy => ArnHere(policy.PolicyArn)).Distinct(StringComparer.Ordinal)];

    /// <summary>The ARN of a managed policy as it is here.</summary>
    public string ArnHere(string policyArn)
    {
        if (!_arns.TryGetValue(policyArn, out var here))
        {
            here = fileAccountId is not null && PolicyArns.IsWellFormed(policyArn) && PolicyArns.OwnerOf(policyArn) == fileAccountId
                ? Arns.Policy(accountId, PolicyArns.PathOf(policyArn), PolicyArns.NameOf(policyArn))
                : policyArn;
            _arns.Add(policyArn, here);
        }

        return here;
    }

    /// <summary>The tags of an entity, in the order of AWS's lists, but for those that are not valid. Those of AWS's own are carried as well.</summary>
    public ImmutableArray<Tag> TakeTags(string kind, string name, Tag[]? tags, TagKeyOrder order)
    {
        var taken = new SortedDictionary<string, Tag>(order);
        foreach (var tag in (tags ?? []).OfType<Tag>())
        {
            if (tag.Key.Length > 128 || !TextRules.Of(TextPattern.TagKey).IsSatisfiedBy(tag.Key)
                || tag.Value.Length > 256 || !TextRules.Of(TextPattern.TagValue).IsSatisfiedBy(tag.Value))
            {
                Findings.LeaveOut(kind, name, $"Its tag {tag.Key} is not one that IAM allows.");
            }
            else
            {
                taken[tag.Key] = tag;
            }
        }

        return [.. taken.Values];
    }

    private JudgedDocument Judge(PolicyText document, PolicyKind grammar)
    {
        if (document.Text.Length > LongestDocument || !TextRules.Of(TextPattern.PolicyDocument).IsSatisfiedBy(document.Text))
        {
            return new(document, "a text that IAM takes.", IsRewritten: false);
        }

        if (PolicyDocuments.FindFault(document, grammar) is { } fault)
        {
            return new(document, $"valid: {fault.Message}", IsRewritten: false);
        }

        var rewritten = rewriting.Rewrite(document.Text);
        return ReferenceEquals(document.Text, rewritten) ? new(document, Fault: null, IsRewritten: false) : new(new(rewritten), Fault: null, IsRewritten: true);
    }

    // What is wrong with it, after "is not"; null where nothing is.
    private sealed record JudgedDocument(PolicyText Document, string? Fault, bool IsRewritten);
}

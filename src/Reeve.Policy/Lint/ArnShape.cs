using System.Text;
using Reeve.Policy.Actions;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>The six parts of an ARN as patterns, with all that is not known taken for anything.</summary>
internal sealed class ArnShape
{
    /// <summary>What no ARN of AWS is longer than. What is longer is not compared.</summary>
    private const int MaxLength = 2_048;

    private const int Parts = 6;

    /// <summary>S3 has no bucket with a slash in its name, so that <c>bucket/*</c> is never a bucket. Other names may have one.</summary>
    private const string NameWithoutSlash = "BucketName";

    /// <summary>The part for the account. What AWS itself shares has none there, though the reference shows one.</summary>
    private const int Account = 4;

    // The service and what follows the account differ most, so that they decide most questions.
    private static readonly int[] InOrderOfDifference = [2, 5, 3, 4, 1];

    private readonly string[] _parts;

    private ArnShape(string[] parts) => _parts = parts;

    /// <summary>The shape of a resource in a policy; null where it is no ARN, or too long to be one.</summary>
    /// <remarks>What an ARN that ends early lacks counts as <c>*</c>, as in a decision; a variable may stand for anything.</remarks>
    public static ArnShape? OfPolicy(string resource)
    {
        if (resource.Length > MaxLength)
        {
            return null;
        }

        var parts = WithoutVariables(resource).Split(':', Parts);
        return parts.Length < 3 ? null : new ArnShape([.. parts, .. Enumerable.Repeat($"{Token.AnyRun}", Parts - parts.Length)]);
    }

    /// <summary>The shape of an ARN in the reference.</summary>
    public static ArnShape OfReference(string arn)
    {
        var tokens = new StringBuilder();
        var rest = arn.AsSpan();
        while (Placeholders.TryFind(rest, out var start, out var length, out var name))
        {
            AppendWild(tokens, rest[..start]);
            tokens.Append(name is NameWithoutSlash ? PatternOverlap.RunWithoutSlash : Token.AnyOne);
            tokens.Append(name is NameWithoutSlash ? "" : $"{Token.AnyRun}");
            rest = rest[(start + length)..];
        }

        AppendWild(tokens, rest);
        var parts = AsciiFold.ToLower(tokens.ToString()).Split(':', Parts);
        parts[Account] = parts[Account].Length > 0 ? $"{Token.AnyRun}" : "";
        return new ArnShape(parts);
    }

    /// <summary>Whether an ARN can be of both shapes. Where the bound on work is hit the answer is that it can.</summary>
    public bool Overlaps(ArnShape other, WorkBudget work)
    {
        foreach (var i in InOrderOfDifference)
        {
            if (work.TrySpend(_parts[i].Length, other._parts[i].Length) && !PatternOverlap.Exists(_parts[i], other._parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    // In a few ARNs of the reference a star stands for what the service puts there.
    private static void AppendWild(StringBuilder tokens, ReadOnlySpan<char> text) =>
        tokens.Append(PatternSyntax.Tokens(text.ToString(), wildcards: true));

    private static string WithoutVariables(string resource) => string.Concat(
        PatternSyntax.Parse(AsciiFold.ToLower(resource), wildcards: true).Select(each => each.Key is null ? each.Tokens : $"{Token.AnyRun}"));
}

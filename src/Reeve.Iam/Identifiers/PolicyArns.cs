using Reeve.Iam.Shapes;

namespace Reeve.Iam.Identifiers;

/// <summary>Reads the ARNs of managed policies: <c>arn:aws:iam::OWNER:policy/PATH/NAME</c>.</summary>
internal static class PolicyArns
{
    private const string Prefix = $"arn:{Arns.Partition}:iam::";
    private const string Kind = ":policy/";
    private const string AwsOwner = "aws";
    private const int AccountIdLength = 12;

    /// <summary>Whether a text is the ARN of a managed policy, existing or not.</summary>
    public static bool IsWellFormed(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && KindAt(text) >= 0
        && IsOwner(OwnerOf(text))
        && TextRules.Of(TextPattern.PolicyPath).IsSatisfiedBy(PathOf(text))
        && TextRules.Of(TextPattern.EntityName).IsSatisfiedBy(NameOf(text));

    /// <summary>The account that owns the policy, or <c>aws</c>.</summary>
    public static string OwnerOf(string arn) => arn[Prefix.Length..KindAt(arn)];

    /// <summary>The policy's path, with a slash at both ends.</summary>
    public static string PathOf(string arn) => arn[(KindAt(arn) + Kind.Length - 1)..(arn.LastIndexOf('/') + 1)];

    /// <summary>The policy's name.</summary>
    public static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    private static int KindAt(string arn) => arn.IndexOf(Kind, Prefix.Length, StringComparison.Ordinal);

    private static bool IsOwner(string owner) =>
        owner is AwsOwner || (owner.Length == AccountIdLength && !owner.AsSpan().ContainsAnyExceptInRange('0', '9'));
}

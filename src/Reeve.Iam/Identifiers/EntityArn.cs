namespace Reeve.Iam.Identifiers;

/// <summary>The ARN of a user, group or role, read: <c>arn:aws:iam::ACCOUNT:user/PATH/NAME</c>.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Kind"><c>user</c>, <c>group</c> or <c>role</c>.</param>
/// <param name="Name">The name, without its path.</param>
internal sealed record EntityArn(string AccountId, string Kind, string Name)
{
    private const string Prefix = $"arn:{Arns.Partition}:iam::";

    /// <summary>Reads an ARN; null when it is none of such an entity.</summary>
    public static EntityArn? Read(string arn)
    {
        var rest = arn.StartsWith(Prefix, StringComparison.Ordinal) ? arn[Prefix.Length..] : "";
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var name = rest[(rest.LastIndexOf('/') + 1)..];
        return slash > colon && colon >= 0 && name.Length > 0
            && AccountIds.IsWellFormed(rest.AsSpan(0, colon)) && rest[(colon + 1)..slash] is "user" or "group" or "role"
            ? new(rest[..colon], rest[(colon + 1)..slash], name)
            : null;
    }
}

namespace Reeve.Server.Evaluation;

/// <summary>An ARN, taken apart.</summary>
/// <param name="Partition">Such as <c>aws</c>.</param>
/// <param name="Service">Such as <c>iam</c>.</param>
/// <param name="Region">The region; may be empty.</param>
/// <param name="Account">The account; may be empty.</param>
/// <param name="Resource">All that follows.</param>
internal readonly record struct CaseArn(string Partition, string Service, string Region, string Account, string Resource)
{
    private const int AccountIdLength = 12;

    /// <summary>What stands before the first slash of <see cref="Resource"/>: <c>user</c>.</summary>
    public string Type => Resource.Split('/', 2)[0];

    /// <summary>What stands behind it; empty where there is no slash.</summary>
    public string Path => Resource.Split('/', 2) is [_, var path] ? path : "";

    /// <summary>The parts of an ARN, or null where the text is none.</summary>
    public static CaseArn? Parse(string text) =>
        text.Split(':', 6) is ["arn", { Length: > 0 } partition, { Length: > 0 } service, var region, var account, { Length: > 0 } resource]
            ? new CaseArn(partition, service, region, account, resource)
            : null;

    /// <summary>Whether a text is the 12 digits of an account.</summary>
    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);
}

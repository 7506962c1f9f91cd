namespace Reeve.Policy.Syntax;

/// <summary>The strings that nearly every policy holds, so that reading one does not copy them each time.</summary>
internal static class KnownText
{
    /// <summary>The text of <paramref name="span"/>: the shared instance if it is a well-known one, else a new string.</summary>
    public static string For(ReadOnlySpan<char> span) => span switch
    {
        "" => "",
        "*" => "*",
        "Sid" => ElementNames.Sid,
        "Allow" => "Allow",
        "Deny" => "Deny",
        "Effect" => ElementNames.Effect,
        "Action" => ElementNames.Action,
        "Resource" => ElementNames.Resource,
        "Condition" => ElementNames.Condition,
        "Statement" => ElementNames.Statement,
        "Version" => ElementNames.Version,
        "2012-10-17" => "2012-10-17",
        _ => span.ToString(),
    };
}

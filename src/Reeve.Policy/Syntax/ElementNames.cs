namespace Reeve.Policy.Syntax;

/// <summary>The elements of the policy language, spelled as it demands.</summary>
internal static class ElementNames
{
    public const string Version = "Version";
    public const string Id = "Id";
    public const string Statement = "Statement";
    public const string Sid = "Sid";
    public const string Effect = "Effect";
    public const string Principal = "Principal";
    public const string NotPrincipal = "NotPrincipal";
    public const string Action = "Action";
    public const string NotAction = "NotAction";
    public const string Resource = "Resource";
    public const string NotResource = "NotResource";
    public const string Condition = "Condition";
}

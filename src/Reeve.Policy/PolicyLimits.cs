namespace Reeve.Policy;

/// <summary>The bounds that keep every document and every decision small. Beyond one, the answer is a refusal.</summary>
public static class PolicyLimits
{
    /// <summary>
    /// Longest document that is read, in UTF-16 units. The IAM API takes 131,072; some of AWS's own managed policies are longer.
    /// </summary>
    public const int MaxDocumentLength = 524_288;

    /// <summary>Longest action in a request, in UTF-16 units. The IAM API allows 128.</summary>
    public const int MaxActionLength = 256;

    /// <summary>Longest resource or context value that is matched, and longest pattern after variables are filled in, in UTF-16 units.</summary>
    public const int MaxTextLength = 65_536;
}

namespace Reeve.Policy.Differential.Tests;

/// <summary>
/// Where the engine is known to answer wrongly, so that other disagreements show. Both are about callers who come with a token of an identity provider,
/// whom the engine never counts among <c>"*"</c>: an Allow of a resource control policy for everyone does not let them pass, and an Allow with
/// <c>NotPrincipal "*"</c> admits them. An entry goes as soon as the engine is right.
/// </summary>
internal static class KnownFaults
{
    public static bool Concern(string input) =>
        IsByToken(input) && (input.Contains("\"resourceControlPolicies\"", StringComparison.Ordinal) || IsNotEveryone(input));

    private static bool IsByToken(string input) =>
        input.Contains("-provider/", StringComparison.Ordinal) || input.Contains("sts:AssumeRoleWithWebIdentity", StringComparison.OrdinalIgnoreCase);

    private static bool IsNotEveryone(string input) =>
        input.Contains("\"NotPrincipal\"", StringComparison.Ordinal) && input.Contains("\"*\"", StringComparison.Ordinal);
}

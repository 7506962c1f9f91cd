namespace Reeve.Protocol.Signing;

/// <summary>Whether a credential has its five elements, and whether its scope is the one that the operation needs.</summary>
internal static class ScopeCheck
{
    public static ProtocolError? Check(
        string credential, string date, SignatureExpectations expectations, out string accessKeyId, out CredentialScope scope)
    {
        accessKeyId = string.Empty;
        scope = default;
        if (credential.AsSpan().Count('/') != 4)
        {
            return SignatureErrors.BadCredential(credential);
        }

        var elements = credential.Split('/');
        accessKeyId = elements[0];
        scope = new CredentialScope(elements[1], elements[2], elements[3]);

        var text = (IsRegion(scope.Region, expectations) ? string.Empty : SignatureErrors.BadRegion(scope.Region))
            + string.Join(' ', Findings(scope, elements[4], date, expectations));
        return text.Length == 0 ? null : SignatureErrors.Mismatch(text);
    }

    private static bool IsRegion(string region, SignatureExpectations expectations) =>
        expectations.Regions?.Contains(region) ?? region.Length > 0;

    private static List<string> Findings(CredentialScope scope, string terminator, string date, SignatureExpectations expectations)
    {
        var findings = new List<string>();
        if (!expectations.Services.Contains(scope.Service))
        {
            findings.Add(SignatureErrors.BadService(expectations.Services[0]));
        }

        if (terminator != CredentialScope.Terminator)
        {
            findings.Add(SignatureErrors.BadTerminator(terminator));
        }

        if (!date.AsSpan(0, AmzDate.DateLength).SequenceEqual(scope.Date))
        {
            findings.Add(SignatureErrors.BadScopeDate(scope.Date, date));
        }

        return findings;
    }
}

namespace Reeve.Protocol.Signing;

/// <summary>Whether a credential has its five elements, and whether its scope is the one that the operation needs.</summary>
internal static class ScopeCheck
{
    private const int Elements = 5;

    public static ProtocolError? Check(
        string credential, string date, SignatureExpectations expectations, out string accessKeyId, out CredentialScope scope)
    {
        accessKeyId = string.Empty;
        scope = default;
        Span<Range> elements = stackalloc Range[Elements + 1];
        var text = credential.AsSpan();
        if (text.Split(elements, '/') != Elements)
        {
            return SignatureErrors.BadCredential(credential);
        }

        accessKeyId = text[elements[0]].ToString();
        var service = FindExpected(text[elements[3]], expectations.Services);
        scope = new CredentialScope(text[elements[1]].ToString(), text[elements[2]].ToString(), service ?? text[elements[3]].ToString());

        var isRegion = expectations.Regions?.Contains(scope.Region) ?? scope.Region.Length > 0;
        var isTerminator = text[elements[4]].SequenceEqual(CredentialScope.Terminator);
        var isDate = date.AsSpan(0, AmzDate.DateLength).SequenceEqual(scope.Date);
        if (isRegion && service is not null && isTerminator && isDate)
        {
            return null;
        }

        string?[] findings =
        [
            service is null ? SignatureErrors.BadService(expectations.Services[0]) : null,
            isTerminator ? null : SignatureErrors.BadTerminator(text[elements[4]].ToString()),
            isDate ? null : SignatureErrors.BadScopeDate(scope.Date, date),
        ];
        return SignatureErrors.Mismatch(
            (isRegion ? string.Empty : SignatureErrors.BadRegion(scope.Region)) + string.Join(' ', findings.Where(finding => finding is not null)));
    }

    private static string? FindExpected(ReadOnlySpan<char> service, IReadOnlyList<string> services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (service.SequenceEqual(services[i]))
            {
                return services[i];
            }
        }

        return null;
    }
}

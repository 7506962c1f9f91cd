namespace Reeve.Protocol.Signing;

/// <summary>Reads <c>AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…</c>.</summary>
internal static class AuthorizationHeader
{
    private static readonly string[] Names = ["Credential", "Signature", "SignedHeaders"];

    public static ProtocolError? Read(string header, in AuthHeaders headers, out AuthParameters? parameters)
    {
        parameters = null;
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        var algorithm = space < 0 ? header : header.AsSpan(0, space);
        if (!algorithm.SequenceEqual(SignatureFormula.Algorithm))
        {
            return SignatureErrors.UnsupportedAlgorithm(algorithm.ToString());
        }

        var values = new string?[Names.Length];
        if (space >= 0 && ReadParts(header, header.AsSpan(space + 1), values) is { } error)
        {
            return error;
        }

        if (values is not [{ } credential, { } signature, { } signedHeaders] || (headers.AmzDate ?? headers.HttpDate) is not { } date)
        {
            return Missing(header, values, headers.AmzDate ?? headers.HttpDate);
        }

        parameters = new AuthParameters
        {
            Credential = credential,
            SignedHeaders = signedHeaders,
            Signature = signature,
            Date = date,
            IsHttpDate = headers.AmzDate is null,
            SessionToken = headers.SecurityToken,
        };
        return null;
    }

    // Stops at the first fault: the text echoes the whole header, and one echo per fault would multiply a hostile header.
    private static ProtocolError? ReadParts(string header, ReadOnlySpan<char> parts, string?[] values)
    {
        foreach (var range in parts.Split(','))
        {
            var part = parts[range].Trim(" \t");
            var equals = part.IndexOf('=');
            if (equals < 0)
            {
                return SignatureErrors.NotKeyAndValue(part.ToString(), header);
            }

            var index = IndexOf(part[..equals]);
            if (index < 0)
            {
                return SignatureErrors.UnknownPart(part[..equals].ToString());
            }

            if (values[index] is not null)
            {
                return SignatureErrors.GivenTwice(Names[index]);
            }

            values[index] = part[(equals + 1)..].ToString();
        }

        return null;
    }

    private static int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static ProtocolError Missing(string header, string?[] values, string? date)
    {
        var findings = Names.Where((_, index) => values[index] is null).Select(SignatureErrors.HeaderRequires);
        return SignatureErrors.MissingInHeader(date is null ? findings.Append(SignatureErrors.HeaderRequiresDate()) : findings, header);
    }
}

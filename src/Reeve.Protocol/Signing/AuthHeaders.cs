namespace Reeve.Protocol.Signing;

/// <summary>The header lines that take part in authentication, picked out in one pass.</summary>
internal readonly ref struct AuthHeaders
{
    public AuthHeaders(ReadOnlySpan<HeaderField> headers)
    {
        foreach (ref readonly var header in headers)
        {
            if (header.Is("Authorization"))
            {
                AuthorizationIsRepeated |= Authorization is not null;
                Authorization = header.Value;
            }
            else if (header.Is("X-Amz-Date"))
            {
                AmzDate = Join(AmzDate, header.Value);
            }
            else if (header.Is("Date"))
            {
                HttpDate = Join(HttpDate, header.Value);
            }
            else if (header.Is(AuthNames.SecurityToken))
            {
                SecurityTokenIsRepeated |= SecurityToken is not null;
                SecurityToken = header.Value;
            }
        }
    }

    public string? Authorization { get; }

    public bool AuthorizationIsRepeated { get; }

    public string? SecurityToken { get; }

    public bool SecurityTokenIsRepeated { get; }

    // Repeated dates are joined as the canonical form joins them, which no date format admits.
    public string? AmzDate { get; }

    public string? HttpDate { get; }

    private static string Join(string? first, string second) => first is null ? second : $"{first},{second}";
}

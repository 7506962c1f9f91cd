using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;

namespace Reeve.Federation.OpenId;

/// <summary>The parts of a token in JWS compact form that say something, read strictly. Nothing of it is true before the signature is verified.</summary>
internal sealed record TokenPayload
{
    private TokenPayload()
    {
    }

    /// <summary>The key that the token says it is signed with, or null.</summary>
    public required string? KeyId { get; init; }

    /// <summary>The issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>The subject, or null.</summary>
    public required string? Subject { get; init; }

    /// <summary>The audiences; empty when there is none.</summary>
    public required ImmutableArray<string> Audiences { get; init; }

    /// <summary>The party that the token was issued to, or null.</summary>
    public required string? AuthorizedParty { get; init; }

    /// <summary>How the subject was authenticated; empty when it is not said.</summary>
    public required ImmutableArray<string> Methods { get; init; }

    /// <summary>When it ends to be valid, in seconds since 1970, or null.</summary>
    public required long? Expiry { get; init; }

    /// <summary>When it begins to be valid, or null.</summary>
    public required long? NotBefore { get; init; }

    /// <summary>When it was made, or null.</summary>
    public required long? IssuedAt { get; init; }

    /// <summary>What the token says about the session, or null where that cannot be read.</summary>
    public required SessionClaims? Session { get; init; }

    /// <summary>Reads a token, or returns null when it is none with an issuer.</summary>
    public static TokenPayload? Find(string token)
    {
        if (token.Split('.') is not [var header, var payload, { Length: > 0 }])
        {
            return null;
        }

        using var head = FindPart(header);
        using var body = FindPart(payload);
        if (head is null || body is null || StrictJson.FindText(body.RootElement, "iss") is not { Length: > 0 } issuer)
        {
            return null;
        }

        var claims = body.RootElement;
        return new()
        {
            KeyId = StrictJson.FindText(head.RootElement, "kid"),
            Issuer = issuer,
            Subject = StrictJson.FindText(claims, "sub"),
            Audiences = [.. StrictJson.FindTexts(claims, "aud") ?? []],
            AuthorizedParty = StrictJson.FindText(claims, "azp"),
            Methods = [.. StrictJson.FindTexts(claims, "amr") ?? []],
            Expiry = StrictJson.FindSeconds(claims, "exp"),
            NotBefore = StrictJson.FindSeconds(claims, "nbf"),
            IssuedAt = StrictJson.FindSeconds(claims, "iat"),
            Session = SessionClaims.Find(claims),
        };
    }

    private static JsonDocument? FindPart(string part)
    {
        try
        {
            return StrictJson.Find(Base64Url.DecodeFromChars(part));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

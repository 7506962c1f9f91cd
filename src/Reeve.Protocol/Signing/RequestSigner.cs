using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Protocol.Signing;

/// <summary>Signs requests as a client does, in the header or in the query string.</summary>
public static class RequestSigner
{
    /// <summary>Signs a request in its headers: adds <c>X-Amz-Date</c>, the session token if there is one, and <c>Authorization</c>.</summary>
    /// <param name="request">The request; every header that it has is signed, and <c>host</c> must be one of them.</param>
    /// <param name="credentials">What to sign with.</param>
    /// <param name="region">The region of the endpoint.</param>
    /// <param name="service">The service: <c>iam</c>, <c>sts</c>.</param>
    /// <param name="time">The time of signing.</param>
    /// <returns>The same request with those headers behind its own.</returns>
    /// <exception cref="ArgumentException">The request has no host, or its query string cannot be decoded.</exception>
    public static SignedRequest Sign(
        SignedRequest request, SigningCredentials credentials, string region, string service, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ThrowIfUnsignable(request);
        var date = AmzDate.ToString(time);
        var scope = new CredentialScope(date[..AmzDate.DateLength], region, service);
        List<HeaderField> headers = [.. request.Headers.Span, new HeaderField(AuthNames.Date, date)];
        if (credentials.SessionToken is { } token)
        {
            headers.Add(new HeaderField(AuthNames.SecurityToken, token));
        }

        var unsigned = new SignedRequest(request.Method, request.Target, headers.ToArray(), request.Body);
        var terms = new SignatureTerms(date, scope, NamesOf(headers), OmittedParameters.None);
        var signature = Compute(unsigned, terms, credentials);
        headers.Add(new HeaderField(
            "Authorization",
            $"{SignatureFormula.Algorithm} Credential={Credential(credentials, scope)}, SignedHeaders={terms.SignedHeaders}, Signature={signature}"));
        return new SignedRequest(request.Method, request.Target, headers.ToArray(), request.Body);
    }

    /// <summary>Signs a request in its query string, so that the URL alone carries the credentials.</summary>
    /// <param name="request">The request; every header that it has is signed and has to be sent with it.</param>
    /// <param name="credentials">What to sign with.</param>
    /// <param name="region">The region of the endpoint.</param>
    /// <param name="service">The service: <c>iam</c>, <c>sts</c>.</param>
    /// <param name="time">The time of signing.</param>
    /// <param name="expires">The lifetime to state, from 1 second to 7 days; null states none.</param>
    /// <returns>The same request with a longer target.</returns>
    /// <exception cref="ArgumentException">The request has no host, or its query string cannot be decoded.</exception>
    public static SignedRequest Presign(
        SignedRequest request, SigningCredentials credentials, string region, string service, DateTimeOffset time, TimeSpan? expires)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ThrowIfUnsignable(request);
        var date = AmzDate.ToString(time);
        var scope = new CredentialScope(date[..AmzDate.DateLength], region, service);
        var names = NamesOf(request.Headers.Span.ToArray());

        var target = new StringBuilder(request.Target);
        target.Append(request.QueryString.Length == request.Target.Length - request.Path.Length ? '?' : '&');
        Append(target, AuthNames.Algorithm, SignatureFormula.Algorithm).Append('&');
        Append(target, AuthNames.Credential, Credential(credentials, scope)).Append('&');
        Append(target, AuthNames.Date, date).Append('&');
        if (expires is { } lifetime)
        {
            Append(target, AuthNames.Expires, ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture)).Append('&');
        }

        if (credentials.SessionToken is { } token)
        {
            Append(target, AuthNames.SecurityToken, token).Append('&');
        }

        Append(target, AuthNames.SignedHeaders, names);
        var unsigned = new SignedRequest(request.Method, target.ToString(), request.Headers, request.Body);
        var signature = Compute(unsigned, new SignatureTerms(date, scope, names, OmittedParameters.Signature), credentials);
        Append(target.Append('&'), AuthNames.Signature, signature);
        return new SignedRequest(request.Method, target.ToString(), request.Headers, request.Body);
    }

    private static void ThrowIfUnsignable(SignedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (QueryCredentials.Read(request.QueryString, out var query) is { } error)
        {
            throw new ArgumentException(error.Message, nameof(request));
        }

        var hasHost = request.Headers.Span.ToArray().Any(header => header.Is("host") || header.Is(":authority"));
        if (query.IsPresent || !hasHost)
        {
            throw new ArgumentException("A request to be signed has a host header and no credentials yet.", nameof(request));
        }
    }

    private static string NamesOf(IEnumerable<HeaderField> headers) =>
        string.Join(';', headers.Select(header => RequiredHeaders.ToLowerAscii(header.Name)).Distinct().Order(StringComparer.Ordinal));

    private static string Credential(SigningCredentials credentials, CredentialScope scope) =>
        $"{credentials.AccessKeyId}/{scope.Date}/{scope.Region}/{scope.Service}/{CredentialScope.Terminator}";

    private static StringBuilder Append(StringBuilder target, string name, string value) =>
        target.Append(name).Append('=').Append(PercentEncoding.Encode(value));

    private static string Compute(SignedRequest request, SignatureTerms terms, SigningCredentials credentials)
    {
        Span<byte> key = stackalloc byte[SigningKey.Length];
        SigningKey.Derive(Encoding.UTF8.GetBytes(credentials.SecretAccessKey), terms.Scope, key);
        Span<byte> bodyHash = stackalloc byte[SignatureFormula.HashLength];
        SHA256.HashData(request.Body.Span, bodyHash);
        Span<byte> signature = stackalloc byte[SignatureFormula.HashLength];
        SignatureFormula.Compute(request, terms, bodyHash, key, signature);
        CryptographicOperations.ZeroMemory(key);
        return Convert.ToHexStringLower(signature);
    }
}

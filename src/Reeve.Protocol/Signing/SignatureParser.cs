namespace Reeve.Protocol.Signing;

/// <summary>Reads the credentials of a request and refuses what can be refused without a key.</summary>
public static class SignatureParser
{
    /// <summary>
    /// Reads the credentials of a request. Checks run in AWS's order and the first step that finds something answers:
    /// <list type="number">
    /// <item><description>undecodable query string;</description></item>
    /// <item><description>no credentials at all (<see cref="SignatureParseResult.Unsigned"/>), or two kinds at once;</description></item>
    /// <item><description>algorithm, form and completeness of the header or the query parameters;</description></item>
    /// <item><description>headers that have to be signed and are not;</description></item>
    /// <item><description>format of the date, and its distance from now;</description></item>
    /// <item><description>shape of the credential, and its scope.</description></item>
    /// </list>
    /// The caller then looks up the key and calls <see cref="ParsedSignature.Verify"/>, or
    /// <see cref="ParsedSignature.VerifyDummy"/> when there is no such key.
    /// </summary>
    /// <param name="request">The request as received.</param>
    /// <param name="expectations">What the signature has to fit.</param>
    /// <returns>The signature, or unsigned, or the refusal.</returns>
    public static SignatureParseResult Parse(SignedRequest request, SignatureExpectations expectations)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(expectations);
        var headers = new AuthHeaders(request.Headers.Span);
        if (QueryCredentials.Read(request.QueryString, out var query) is { } undecodable)
        {
            return new SignatureParseResult.Failed(undecodable);
        }

        if (headers.Authorization is null && !query.IsCredential)
        {
            return new SignatureParseResult.Unsigned(SignatureErrors.MissingAuthenticationToken());
        }

        if (ReadParameters(headers, query, out var parameters) is { } incomplete)
        {
            return new SignatureParseResult.Failed(incomplete);
        }

        return RequiredHeaders.Check(request.Headers.Span, parameters!.SignedHeaders) is { } notSigned // no error means parameters
            ? new SignatureParseResult.Failed(notSigned)
            : Judge(request, parameters, expectations);
    }

    private static ProtocolError? ReadParameters(in AuthHeaders headers, QueryCredentials query, out AuthParameters? parameters)
    {
        parameters = null;
        if (headers.Authorization is null)
        {
            return headers.SecurityToken is null ? query.ToParameters(out parameters) : SignatureErrors.TwoMechanisms();
        }

        if (query.IsPresent)
        {
            return SignatureErrors.TwoMechanisms();
        }

        if (headers.AuthorizationIsRepeated)
        {
            return SignatureErrors.GivenTwice("Authorization");
        }

        return headers.SecurityTokenIsRepeated
            ? SignatureErrors.GivenTwice(AuthNames.SecurityToken)
            : AuthorizationHeader.Read(headers.Authorization, headers, out parameters);
    }

    private static SignatureParseResult Judge(SignedRequest request, AuthParameters parameters, SignatureExpectations expectations)
    {
        if (SigningTime.Check(parameters, expectations, out var time, out var date) is { } untimely)
        {
            return new SignatureParseResult.Failed(untimely);
        }

        if (ScopeCheck.Check(parameters.Credential, date, expectations, out var accessKeyId, out var scope) is { } outOfScope)
        {
            return new SignatureParseResult.Failed(outOfScope);
        }

        var omitted = parameters.IsPresigned ? OmittedParameters.Signature : OmittedParameters.None;
        var terms = new SignatureTerms(date, scope, parameters.SignedHeaders, omitted);
        return new SignatureParseResult.Signed(new ParsedSignature(request, parameters, terms, accessKeyId, time));
    }
}

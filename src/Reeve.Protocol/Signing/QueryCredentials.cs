using System.Text;
using Reeve.Protocol.Query;

namespace Reeve.Protocol.Signing;

/// <summary>The credentials of a presigned request, as found in its query string.</summary>
internal sealed class QueryCredentials
{
    private static readonly QueryCredentials None = new();

    private readonly string?[] _values = new string?[AuthNames.All.Length];
    private ProtocolError? _fault;

    private QueryCredentials()
    {
    }

    /// <summary>Whether any parameter of a presigned request is there, in whatever case.</summary>
    public bool IsPresent => this != None;

    /// <summary>Whether there is more than a date, a lifetime or a token, which alone are no credentials.</summary>
    public bool IsCredential { get; private set; }

    /// <summary>Reads a raw query string to its end and fails where an escape cannot be decoded.</summary>
    public static ProtocolError? Read(ReadOnlySpan<char> query, out QueryCredentials credentials)
    {
        credentials = None;
        if (query.IsEmpty)
        {
            return null;
        }

        using var utf8 = new TranscodedText(query, stackalloc byte[TranscodedText.StackLength]);
        var length = utf8.Bytes.Length;
        Span<byte> scratch = length <= TranscodedText.StackLength ? stackalloc byte[TranscodedText.StackLength] : new byte[length];
        var pairs = new FormPairs(utf8.Bytes);
        while (pairs.MoveNext())
        {
            if (ReadPair(pairs, scratch, ref credentials) is { } undecodable)
            {
                return undecodable;
            }
        }

        return null;
    }

    public ProtocolError? ToParameters(out AuthParameters? parameters)
    {
        parameters = null;
        if (_values[0] is { } algorithm && algorithm != SignatureFormula.Algorithm)
        {
            return SignatureErrors.UnsupportedAlgorithm(algorithm);
        }

        if (_values is not [not null, { } credential, { } signature, { } signedHeaders, { } date, var expires, var token])
        {
            const int Required = 5;
            return SignatureErrors.MissingInQuery(AuthNames.All.Take(Required).Where((_, index) => _values[index] is null));
        }

        parameters = new AuthParameters
        {
            Credential = credential,
            SignedHeaders = signedHeaders,
            Signature = signature,
            Date = date,
            Expires = expires,
            SessionToken = token,
            IsPresigned = true,
        };
        return _fault;
    }

    private static ProtocolError? ReadPair(FormPairs pair, Span<byte> scratch, ref QueryCredentials credentials)
    {
        var nameLength = PercentEncoding.DecodeForm(pair.Name, scratch);
        if (nameLength < 0)
        {
            return QueryErrors.IllegalEscape(pair.Name[~nameLength..]);
        }

        var index = IndexOf(scratch[..nameLength]);
        var misspelled = index < 0 || Ascii.Equals(scratch[..nameLength], AuthNames.All[index]) ? null : Encoding.UTF8.GetString(scratch[..nameLength]);
        var valueLength = PercentEncoding.DecodeForm(pair.Value, scratch);
        if (valueLength < 0)
        {
            return QueryErrors.IllegalEscape(pair.Value[~valueLength..]);
        }

        if (index >= 0)
        {
            credentials = credentials.IsPresent ? credentials : new QueryCredentials();
            credentials.Add(index, misspelled, Encoding.UTF8.GetString(scratch[..valueLength]));
        }

        return null;
    }

    private static int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < AuthNames.All.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(name, AuthNames.All[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(int index, string? misspelled, string value)
    {
        var expected = AuthNames.All[index];
        IsCredential |= expected is AuthNames.Algorithm or AuthNames.Credential or AuthNames.Signature or AuthNames.SignedHeaders;
        if (misspelled is not null)
        {
            _fault ??= SignatureErrors.Misspelled(misspelled, expected);
        }
        else if (_values[index] is not null)
        {
            _fault ??= SignatureErrors.GivenTwice(expected);
        }
        else
        {
            _values[index] = value;
        }
    }
}

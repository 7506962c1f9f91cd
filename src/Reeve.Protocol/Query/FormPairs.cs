namespace Reeve.Protocol.Query;

/// <summary>
/// Walks the pairs of a form or query string, still encoded. Empty segments (<c>a=1&amp;&amp;b=2</c>) are skipped; a segment without
/// <c>=</c> is a name with an empty value. Parameters and signatures are both read through this one type, so that what is signed
/// and what is processed cannot be split differently.
/// </summary>
internal ref struct FormPairs(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)'&');
            var pair = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            Name = equals < 0 ? pair : pair[..equals];
            Value = equals < 0 ? default : pair[(equals + 1)..];
            return true;
        }

        return false;
    }
}

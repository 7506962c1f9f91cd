namespace Reeve.Protocol.Signing;

/// <summary>The header names that a signature covers, as sent: <c>host;x-amz-date</c>.</summary>
internal readonly ref struct SignedHeaderList(ReadOnlySpan<char> names)
{
    private readonly ReadOnlySpan<char> _names = names;

    public bool Contains(ReadOnlySpan<char> header)
    {
        foreach (var range in _names.Split(';'))
        {
            // Exact on the list's side: AWS wants the names in lower case.
            if (Matches(_names[range], header))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the names are lower-case, sorted and distinct, and each is a header of the request.</summary>
    public bool IsWellFormed(ReadOnlySpan<HeaderField> headers)
    {
        // Distinct names that all exist cannot outnumber the headers; asking first keeps a hostile list cheap.
        if (_names.Count(';') >= headers.Length)
        {
            return false;
        }

        ReadOnlySpan<char> previous = default;
        foreach (var range in _names.Split(';'))
        {
            var name = _names[range];
            if (name.IsEmpty || name.ContainsAnyInRange('A', 'Z') || name.SequenceCompareTo(previous) <= 0 || !IsIn(headers, name))
            {
                return false;
            }

            previous = name;
        }

        return true;
    }

    public void AppendCanonical(ref Utf8Buffer buffer, ReadOnlySpan<HeaderField> headers)
    {
        foreach (var range in _names.Split(';'))
        {
            var name = _names[range];
            buffer.Append(name);
            var separator = (byte)':';
            foreach (ref readonly var header in headers)
            {
                if (Matches(name, header.Name))
                {
                    buffer.Append(separator);
                    AppendValue(ref buffer, header.Value);
                    separator = (byte)',';
                }
            }

            buffer.Append((byte)'\n');
        }
    }

    private static bool IsIn(ReadOnlySpan<HeaderField> headers, ReadOnlySpan<char> name)
    {
        foreach (ref readonly var header in headers)
        {
            if (Matches(name, header.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> listed, ReadOnlySpan<char> header)
    {
        if (listed.Length != header.Length)
        {
            return false;
        }

        for (var i = 0; i < listed.Length; i++)
        {
            var letter = header[i];
            if (listed[i] != (letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter))
            {
                return false;
            }
        }

        return true;
    }

    // White space around a value goes, runs inside become one space.
    private static void AppendValue(ref Utf8Buffer buffer, ReadOnlySpan<char> value)
    {
        const string WhiteSpace = " \t\r\n";
        value = value.Trim(WhiteSpace);
        while (true)
        {
            var run = value.IndexOfAny(WhiteSpace);
            if (run < 0)
            {
                buffer.Append(value);
                return;
            }

            buffer.Append(value[..run]);
            buffer.Append((byte)' ');
            value = value[run..].TrimStart(WhiteSpace);
        }
    }
}

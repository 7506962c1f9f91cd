namespace Reeve.Protocol.Signing;

/// <summary>
/// The canonical URI of every service but S3: empty and dot segments resolved as RFC 3986 section 5.2.4 has it, then each
/// segment of the raw path encoded once more, so that <c>%20</c> becomes <c>%2520</c>.
/// </summary>
internal static class CanonicalPath
{
    public static void Append(ref Utf8Buffer buffer, ReadOnlySpan<char> path)
    {
        if (path is "" or "/")
        {
            buffer.Append((byte)'/');
            return;
        }

        var start = buffer.Length;
        var endsInSlash = true;
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            endsInSlash = segment is "" or "." or "..";
            if (segment is "..")
            {
                var parent = buffer.Written[start..].LastIndexOf((byte)'/');
                buffer.Truncate(start + Math.Max(parent, 0));
            }
            else if (!endsInSlash)
            {
                buffer.Append((byte)'/');
                AppendSegment(ref buffer, segment);
            }
        }

        if (endsInSlash)
        {
            buffer.Append((byte)'/');
        }
    }

    private static void AppendSegment(ref Utf8Buffer buffer, ReadOnlySpan<char> segment)
    {
        using var utf8 = new TranscodedText(segment, stackalloc byte[TranscodedText.StackLength]);
        buffer.AppendEncoded(utf8.Bytes);
    }
}

namespace Reeve.Policy.Matching;

/// <summary>A text taken apart at its first five colons, once per request.</summary>
internal readonly ref struct ArnText
{
    private readonly Colons _colons;

    public ArnText(ReadOnlySpan<char> text)
    {
        Text = text;
        var from = 0;
        for (var i = 0; i < Colons.Count; i++)
        {
            var next = text[from..].IndexOf(':');
            if (next < 0)
            {
                return;
            }

            _colons[i] = from + next;
            from += next + 1;
        }

        IsArn = true;
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>Whether there are six segments.</summary>
    public bool IsArn { get; }

    /// <summary>The segment from 0, the word <c>arn</c>, to 5, which keeps its colons.</summary>
    public ReadOnlySpan<char> Segment(int index)
    {
        var start = index == 0 ? 0 : _colons[index - 1] + 1;
        return index == Colons.Count ? Text[start..] : Text[start.._colons[index]];
    }

    [System.Runtime.CompilerServices.InlineArray(Count)]
    private struct Colons
    {
        public const int Count = 5;

#pragma warning disable IDE0044, IDE0051 // the one field that an inline array is made of
        private int _offset;
#pragma warning restore IDE0044, IDE0051
    }
}

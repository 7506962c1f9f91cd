using System.Buffers;

namespace Reeve.Policy.Matching;

/// <summary>Collects the tokens of a pattern whose variables are being filled in: on the stack at first, then in a rented array.</summary>
internal ref struct TokenBuffer(Span<char> initial)
{
    private Span<char> _span = initial;
    private char[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<char> Tokens => _span[.._length];

    /// <summary>Appends the tokens; false where the pattern would grow beyond <see cref="PolicyLimits.MaxTextLength"/>.</summary>
    public bool TryAppend(ReadOnlySpan<char> tokens)
    {
        if (_length + tokens.Length > PolicyLimits.MaxTextLength)
        {
            return false;
        }

        if (_length + tokens.Length > _span.Length)
        {
            Grow(_length + tokens.Length);
        }

        tokens.CopyTo(_span[_length..]);
        _length += tokens.Length;
        return true;
    }

    /// <summary>Gives a rented array back.</summary>
    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, _span.Length * 2));
        _span[.._length].CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }

        _span = _rented = larger;
    }
}

namespace Reeve.Cli.Policies;

/// <summary>
/// Cuts a stream into cases without holding more of it than one stretch and one case. What is blank is no case. A case that is too long is passed over to
/// its end.
/// </summary>
/// <param name="input">The stream.</param>
/// <param name="cutter">Knows where cases end.</param>
/// <param name="limit">The most bytes of one case.</param>
internal sealed class CaseStream(Stream input, CaseCutter cutter, int limit)
{
    private const int FirstRoom = 1024 * 1024;

    private readonly List<StreamedCase> _cases = [];
    private byte[] _buffer = new byte[FirstRoom];
    private int _start; // of the case whose end is looked for
    private int _end; // of what has been read
    private bool _isTooLong;
    private bool _isAtEnd;

    /// <summary>The next cases, none or more; null at the end. They are only good until the next call.</summary>
    public async ValueTask<IReadOnlyList<StreamedCase>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
        {
            return null;
        }

        MakeRoom();
        _cases.Clear();
        var read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        if (read > 0)
        {
            Cut(read);
        }
        else
        {
            _isAtEnd = true;
            Add(_end, cutter.FaultAtEnd);
        }

        return _cases;
    }

    private void MakeRoom()
    {
        if (_end - _start > limit)
        {
            _isTooLong = true;
            _start = _end;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private void Cut(int read)
    {
        var position = _end;
        _end += read;
        while (cutter.FindEnd(_buffer.AsSpan(position.._end)) is var length and >= 0)
        {
            Add(position + length, null);
            position += length + 1;
            _start = position;
        }
    }

    private void Add(int end, string? fault)
    {
        var text = CaseCutter.Trim(_buffer.AsMemory(_start..end));
        if (_isTooLong || text.Length > limit)
        {
            fault ??= FormattableString.Invariant($"The case is longer than {limit} bytes.");
        }

        _isTooLong = false;
        if (fault is not null || !text.IsEmpty)
        {
            _cases.Add(new StreamedCase(text, fault));
        }
    }
}

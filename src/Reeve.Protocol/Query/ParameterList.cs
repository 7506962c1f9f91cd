namespace Reeve.Protocol.Query;

/// <summary>
/// The members of one list, in the order of their numbers. Gaps are skipped, so that the number <c>999999999</c> costs no more
/// than <c>1</c>, and there are never more members than parameters.
/// </summary>
public readonly struct ParameterList
{
    private readonly QueryParameters? _parameters;
    private readonly Member[]? _members;
    private readonly int _prefixLength;

    private ParameterList(QueryParameters parameters, Member[] members, int count, int prefixLength, bool isMalformed)
    {
        _parameters = parameters;
        _members = members;
        _prefixLength = prefixLength;
        Count = count;
        IsMalformed = isMalformed;
    }

    /// <summary>The number of members that were sent.</summary>
    public int Count { get; }

    /// <summary>
    /// Whether the list was also given a value of its own (<c>TagKeys=a</c>) or a member that is not numbered from 1 to
    /// 999999999 without leading zeros. Such a request does not say what its sender believes and has to be refused.
    /// </summary>
    public bool IsMalformed { get; }

    /// <summary>The member at a position, counted from 0 over those that were sent.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> - 1.</param>
    public ParameterScope this[int position]
    {
        get
        {
            var member = _members.AsSpan(0, Count)[position];
            return new ParameterScope(_parameters, member.Start, member.End, _prefixLength + member.Digits + 1, member.OwnRank);
        }
    }

    /// <summary>The number that the wire gives a member: 1 for <c>Tags.member.1</c>.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The number, rising with the position.</returns>
    public int NumberAt(int position) => _members.AsSpan(0, Count)[position].Number;

    internal static ParameterList Read(QueryParameters parameters, int start, int end, int prefixLength, bool isMalformed)
    {
        var members = new Member[end - start];
        var count = 0;
        for (var rank = start; rank < end; rank++)
        {
            var name = parameters.SortedName(rank)[prefixLength..];
            var dot = name.IndexOf((byte)'.');
            var digits = dot < 0 ? name.Length : dot;
            if (!TryReadNumber(name[..digits], out var number))
            {
                isMalformed = true;
                continue;
            }

            if (count == 0 || members[count - 1].Number != number)
            {
                members[count++] = new Member(number, digits, rank, rank, -1);
            }

            ref var member = ref members[count - 1];
            member = dot < 0 ? member with { OwnRank = rank, Start = rank + 1, End = rank + 1 } : member.Through(rank);
        }

        members.AsSpan(0, count).Sort(default(NumberOrder));
        return new ParameterList(parameters, members, count, prefixLength, isMalformed);
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out int number)
    {
        const int MostDigits = 9;
        number = 0;
        if (digits.IsEmpty || digits.Length > MostDigits || digits[0] == '0')
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }

    private readonly record struct Member(int Number, int Digits, int Start, int End, int OwnRank)
    {
        // Names between "1" and "1.Key" ("1-x") belong to no member, hence the start moves while nothing was found.
        public Member Through(int rank) => this with { Start = Start == End ? rank : Start, End = rank + 1 };
    }

    private readonly struct NumberOrder : IComparer<Member>
    {
        public int Compare(Member x, Member y) => x.Number.CompareTo(y.Number);
    }
}

using System.Runtime.InteropServices;

namespace Reeve.Policy.Syntax;

/// <summary>
/// The faults of shape that a reader has met. Whoever compiles a document stops at the first; whoever corrects one wants them
/// all, and the reader then leaves out what it cannot read.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct SyntaxFaults
{
    private readonly List<SyntaxFault>? _all;

    private SyntaxFaults(List<SyntaxFault> all) => _all = all;

    /// <summary>The first fault, if there is any.</summary>
    public SyntaxFault First { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes all faults, into a list.</summary>
    public static SyntaxFaults AllInto(List<SyntaxFault> list) => new(list);

    /// <summary>Notes a fault.</summary>
    /// <returns>False, so that a reader can end with it.</returns>
    public bool Add(SyntaxFaultKind kind, int offset, string detail, string subject = "")
    {
        var fault = new SyntaxFault(kind, offset, detail, subject);
        if (Count++ == 0)
        {
            First = fault;
        }

        _all?.Add(fault);
        return false;
    }

    /// <summary>Notes a fault of structure.</summary>
    /// <returns>False.</returns>
    public bool Add(int offset, string detail) => Add(SyntaxFaultKind.Structure, offset, detail);

    /// <summary>Whether a reader that has met a fault looks for more.</summary>
    public readonly bool AreAllWanted => _all is not null;
}

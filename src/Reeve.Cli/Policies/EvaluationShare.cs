using System.Buffers;
using Reeve.Server.Evaluation;

namespace Reeve.Cli.Policies;

/// <summary>One processor's share of a stretch of cases.</summary>
internal sealed class EvaluationShare
{
    /// <summary>Room beyond this is given back, so that one long answer does not keep its memory.</summary>
    private const int MostKept = 4 * 1024 * 1024;

    private ArrayBufferWriter<byte> _answers = new();

    /// <summary>The answers, a line each.</summary>
    public ReadOnlyMemory<byte> Answers => _answers.WrittenMemory;

    /// <summary>Whether each case could be read.</summary>
    public List<bool> Readable { get; } = [];

    /// <summary>Forgets the answers.</summary>
    public void Clear()
    {
        Readable.Clear();
        if (_answers.Capacity > MostKept)
        {
            _answers = new ArrayBufferWriter<byte>();
        }
        else
        {
            _answers.ResetWrittenCount();
        }
    }

    /// <summary>Answers some of the cases, in place of what was answered before.</summary>
    public void Decide(CaseEvaluator evaluator, IReadOnlyList<StreamedCase> cases, int from, int to)
    {
        Clear();
        for (var i = from; i < to; i++)
        {
            Readable.Add(Decide(evaluator, cases[i]));
            _answers.Write("\n"u8);
        }
    }

    private bool Decide(CaseEvaluator evaluator, StreamedCase one)
    {
        if (one.Fault is not { } fault)
        {
            return evaluator.Answer(one.Text, _answers);
        }

        CaseAnswer.WriteError(_answers, fault);
        return false;
    }
}

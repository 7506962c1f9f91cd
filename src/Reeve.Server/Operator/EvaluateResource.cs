using System.Buffers;
using Reeve.Iam;
using Reeve.Server.Evaluation;

namespace Reeve.Server.Operator;

/// <summary>Decisions on requests that are given in full. No account is looked at, and nothing is kept but compiled policies.</summary>
internal sealed class EvaluateResource
{
    /// <summary>Cases that follow one another share policies; one who asks has only so many.</summary>
    private const int PolicyCapacity = 64;

    private readonly CaseEvaluator _evaluator = new(PolicyCapacity);

    /// <summary><c>POST evaluate</c>. A case that cannot be read is answered as on a line of <c>reeve policy evaluate</c>.</summary>
    public async ValueTask<OperatorAnswer> AnswerAsync(HttpContext http)
    {
        var answer = new ArrayBufferWriter<byte>();
        switch (await OperatorBody.ReadAsync(http, EvaluationLimits.MaxCaseBytes))
        {
            case Result<ReadOnlyMemory<byte>>.Ok body:
                return new OperatorAnswer(_evaluator.Answer(body.Value, answer) ? 200 : 400, answer.WrittenSpan.ToArray());
            case Result<ReadOnlyMemory<byte>>.Failed failed:
                CaseAnswer.WriteError(answer, failed.Error.Message);
                return new OperatorAnswer(failed.Error.HttpStatus, answer.WrittenSpan.ToArray());
            default:
                throw new InvalidOperationException("Result is closed.");
        }
    }
}

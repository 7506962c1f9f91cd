using System.Buffers;
using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>
/// Decides cases: requests that come with every policy and condition key that they depend on. What <c>reeve policy evaluate</c> does to a line and
/// <c>POST /operator/v1/evaluate</c> to a body. Thread-safe. The format is in <c>docs/policy-evaluate.md</c>.
/// </summary>
/// <remarks>
/// It stands here and not in the policy library because the format is an interface of Reeve, like the operator API, and no part of the policy language.
/// </remarks>
/// <param name="policyCapacity">How many compiled policies are kept for cases that have the same documents.</param>
public sealed class CaseEvaluator(int policyCapacity)
{
    private readonly CaseReader _reader = new(new DocumentCache(policyCapacity));

    /// <summary>Writes the answer to a case as one line of JSON, without the end of the line.</summary>
    /// <param name="text">The case, JSON in UTF-8.</param>
    /// <param name="output">Takes the answer.</param>
    /// <returns>False where the case could not be read; the answer says why.</returns>
    public bool Answer(ReadOnlyMemory<byte> text, IBufferWriter<byte> output)
    {
        var fault = new CaseFault();
        using var document = CaseText.Parse(text, fault);
        var request = document is null ? null : _reader.Read(document.RootElement, fault);
        if (request is null || fault.Text is not null)
        {
            CaseAnswer.WriteError(output, fault.Text ?? "The case cannot be read.");
            return false;
        }

        CaseAnswer.Write(output, Authorizer.Explain(request));
        return true;
    }
}

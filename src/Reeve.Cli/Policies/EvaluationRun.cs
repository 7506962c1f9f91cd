using Reeve.Server.Evaluation;

namespace Reeve.Cli.Policies;

/// <summary>
/// Decides the cases of a stream, and writes an answer to each in their order. It holds one stretch of the stream at a time, whose cases all processors
/// work on; whatever could be answered is written before more is waited for.
/// </summary>
internal sealed class EvaluationRun(CaseStream cases, Stream output)
{
    /// <summary>Files that use more documents than this compile some of them again.</summary>
    private const int PolicyCapacity = 1_024;

    /// <summary>Fewer cases are not worth a second processor.</summary>
    private const int LeastShare = 16;

    private readonly CaseEvaluator _evaluator = new(PolicyCapacity);
    private readonly EvaluationShare[] _shares = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new EvaluationShare())];

    /// <summary>Runs to the end of the stream.</summary>
    public async Task<EvaluationTally> RunAsync(CancellationToken cancellationToken)
    {
        var tally = default(EvaluationTally);
        while (await cases.ReadAsync(cancellationToken) is { } stretch)
        {
            Decide(stretch);
            foreach (var share in _shares)
            {
                await output.WriteAsync(share.Answers, cancellationToken);
                tally = share.Readable.Aggregate(tally, (sum, isReadable) => sum.Plus(isReadable));
            }

            await output.FlushAsync(cancellationToken);
        }

        return tally;
    }

    private void Decide(IReadOnlyList<StreamedCase> stretch)
    {
        var size = Math.Max(LeastShare, (stretch.Count + _shares.Length - 1) / _shares.Length);
        var used = (stretch.Count + size - 1) / size;
        for (var i = used; i < _shares.Length; i++)
        {
            _shares[i].Clear();
        }

        if (used == 1)
        {
            _shares[0].Decide(_evaluator, stretch, 0, stretch.Count);
        }
        else
        {
            Parallel.For(0, used, i => _shares[i].Decide(_evaluator, stretch, i * size, Math.Min(stretch.Count, (i + 1) * size)));
        }
    }
}

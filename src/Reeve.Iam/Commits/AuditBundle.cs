using System.Buffers;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>Puts the events of one account that share a transaction into as few rows: each row costs, however short.</summary>
internal static class AuditBundle
{
    // A row is read whole, so its size is bounded.
    private const int LimitBytes = 256 << 10;

    /// <summary>The events as rows of as many as fit, account by account, in order.</summary>
    public static IEnumerable<AuditRow> Of(IReadOnlyList<AuditRow> events) => events.Count <= 1
        ? events
        : events.GroupBy(row => row.Scope, StringComparer.Ordinal).SelectMany(OfOneAccount);

    private static IEnumerable<AuditRow> OfOneAccount(IEnumerable<AuditRow> events)
    {
        var bundle = new List<AuditRow>();
        var bytes = 0;
        foreach (var row in events)
        {
            if (bundle.Count > 0 && bytes + row.Body.Length > LimitBytes)
            {
                yield return Join(bundle, bytes);
                bundle.Clear();
                bytes = 0;
            }

            bundle.Add(row);
            bytes += row.Body.Length + 1;
        }

        yield return Join(bundle, bytes);
    }

    // The last one's time: none is pruned before its time.
    private static AuditRow Join(List<AuditRow> bundle, int bytes)
    {
        if (bundle.Count == 1)
        {
            return bundle[0];
        }

        var body = new ArrayBufferWriter<byte>(bytes);
        foreach (var row in bundle)
        {
            if (body.WrittenCount > 0)
            {
                body.Write([AuditRow.Separator]);
            }

            body.Write(row.Body.Span);
        }

        return new(bundle[0].Scope, bundle.Max(row => row.At), body.WrittenMemory);
    }
}

using System.Text.Json;

namespace Reeve.Samples.Ledger;

/// <summary>The ledgers of all accounts, in a file that is written whole before anything is acknowledged.</summary>
internal sealed class LedgerBook
{
    private readonly string _path;
    private readonly Lock _lock = new();
    private Dictionary<string, Ledger> _ledgers;

    public LedgerBook(string path)
    {
        _path = path;
        Ledger[] written = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), LedgerJson.Default.LedgerArray) ?? [] : [];
        _ledgers = written.ToDictionary(ledger => ledger.Arn, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public Ledger[] All
    {
        get
        {
            lock (_lock)
            {
                return [.. _ledgers.Values.OrderBy(ledger => ledger.Arn, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The ledger of an ARN, or null.</summary>
    public Ledger? Find(string arn)
    {
        lock (_lock)
        {
            return _ledgers.GetValueOrDefault(arn);
        }
    }

    /// <summary>Writes a ledger down, or another one in its place.</summary>
    public void Put(Ledger ledger) => Change(ledgers => ledgers[ledger.Arn] = ledger);

    /// <summary>Removes a ledger.</summary>
    public void Remove(string arn) => Change(ledgers => ledgers.Remove(arn));

    private void Change(Action<Dictionary<string, Ledger>> change)
    {
        lock (_lock)
        {
            var changed = new Dictionary<string, Ledger>(_ledgers, StringComparer.Ordinal);
            change(changed);
            var work = _path + ".new";
            using (var file = new FileStream(work, FileMode.Create, FileAccess.Write))
            {
                JsonSerializer.Serialize(file, [.. changed.Values], LedgerJson.Default.LedgerArray);
                file.Flush(flushToDisk: true);
            }

            File.Move(work, _path, overwrite: true);
            _ledgers = changed;
        }
    }
}

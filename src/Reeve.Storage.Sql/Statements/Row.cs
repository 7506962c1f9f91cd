using System.Data.Common;
using System.Text;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Statements;

/// <summary>The columns of the row that a reader stands on; a column that is not of the type it was written with is damage.</summary>
internal readonly struct Row(DbDataReader reader, DamageReport damage, string table)
{
    public long Integer(int column) => reader.GetValue(column) is long value ? value : throw Wrong(column);

    public string Text(int column) => reader.GetValue(column) is string value ? value : throw Wrong(column);

    public byte[] Binary(int column) => reader.GetValue(column) is byte[] value ? value : throw Wrong(column);

    public byte[] Hash(int column) =>
        Binary(column) is { Length: RowHasher.Size } value ? value : throw Wrong(column);

    public MultisetDigest Digest(int column) => MultisetDigest.Read(Hash(column));

    /// <summary>A point in time, kept as ticks of 100 ns since year 1, UTC: all that a <see cref="DateTimeOffset"/> can say.</summary>
    public DateTimeOffset Time(int column) =>
        Integer(column) is >= 0 and <= 3_155_378_975_999_999_999 and var ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw Wrong(column);

    public string Key(int column)
    {
        try
        {
            return CanonicalBuffer.Decode(Binary(column));
        }
        catch (DecoderFallbackException exception)
        {
            throw damage.Found($"a key in table '{table}' is not UTF-8", exception);
        }
    }

    private StoreDamagedException Wrong(int column) =>
        damage.Found($"column '{reader.GetName(column)}' of table '{table}' holds what was never written there");
}

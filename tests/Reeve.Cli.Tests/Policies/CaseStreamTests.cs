using System.Text;
using CsCheck;
using Reeve.Cli.Policies;

namespace Reeve.Cli.Tests.Policies;

public sealed class CaseStreamTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab \n\r[]{},\"\\"], 0, 40];

    [Fact]
    public void Where_a_stream_is_chopped_does_not_matter() =>
        Gen.Select(Text, Gen.Int[1, 5], Gen.Bool).Sample((text, size, mayBeList) =>
            Read(text, size, mayBeList).SequenceEqual(Read(text, int.MaxValue, mayBeList)));

    [Fact]
    public void Lines_are_the_lines_that_are_not_blank() =>
        Gen.Select(Text, Gen.Int[1, 5]).Sample((text, size) => Read(text, size, mayBeList: false)
            .SequenceEqual(text.Split('\n').Select(line => line.Trim(' ', '\r')).Where(line => line.Length > 0).Select(Shown)));

    [Theory]
    [InlineData("[a,b]", "a", "b")]
    [InlineData("[ {\"x\": [1, 2]} , \"]\" ]", "{\"x\": [1, 2]}", "\"]\"")]
    [InlineData("[\"\\\"],\", 1]", "\"\\\"],\"", "1")]
    [InlineData("[a", "! The list of cases has no end.")]
    [InlineData("[a] b", "a", "! There is more behind the list of cases.")]
    [InlineData("[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,b]", "! The case is longer than 40 bytes.", "b")]
    public void A_list_is_cut_at_its_commas(string text, params string[] cases) => Assert.Equal(cases, Read(text, 3, mayBeList: true));

    private static List<string> Read(string text, int size, bool mayBeList)
    {
        var stream = new CaseStream(new ChoppedStream(Encoding.UTF8.GetBytes(text), size), new CaseCutter(mayBeList), 40);
        var found = new List<string>();
        while (stream.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } cases)
        {
            found.AddRange(cases.Select(one => one.Fault is { } fault ? $"! {fault}" : Encoding.UTF8.GetString(one.Text.Span)));
        }

        return found;
    }

    private static string Shown(string line) => line.Length > 40 ? "! The case is longer than 40 bytes." : line;

    private sealed class ChoppedStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}

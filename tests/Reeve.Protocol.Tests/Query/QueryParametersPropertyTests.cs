using System.Globalization;
using System.Text;
using CsCheck;
using Reeve.Protocol.Query;

namespace Reeve.Protocol.Tests.Query;

public sealed class QueryParametersPropertyTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char["aZ09.-_~ +%&=/é"], Gen.Char['\u0001', '\uD7FF']), 0, 12];

    private static readonly Gen<string> RawForm = Gen.OneOf(
        "a", "b", ".", "member", "1", "2", "10", "%", "%2", "%2F", "%zz", "%C3%A9", "%C3", "+", "&", "&", "=", "=", "é").Array[0, 30].Select(string.Concat);

    private static readonly Gen<string[]> Names =
        Gen.OneOf("L", "L.member", "L.member.1", "L.member.2.K", "L.member.2.J", "L.member.10", "L.member.12.K", "L.member.x", "L.member.3-", "M", "LL")
            .Array[0, 12].Select(names => names.Distinct().ToArray());

    [Fact]
    public void What_is_encoded_is_read_back() =>
        Gen.Select(Text, Text).Array[0, 20].Sample(pairs =>
        {
            pairs = [.. pairs.DistinctBy(pair => pair.Item1)];
            var form = string.Join('&', pairs.Select(pair => $"{PercentEncoding.Encode(pair.Item1)}={PercentEncoding.Encode(pair.Item2)}"));

            var parameters = QueryParametersTests.Read("", form);

            Assert.Equal(pairs, Enumerable.Range(0, parameters.Count).Select(i => (parameters.NameAt(i), parameters.ValueAt(i))));
            Assert.All(pairs, pair => Assert.True(parameters.TryGet(pair.Item1, out var value) && value == pair.Item2));
        });

    [Fact]
    public void The_parser_agrees_with_a_naive_one() =>
        Gen.Select(RawForm, RawForm).Sample((query, form) =>
        {
            var expected = NaiveParse(query, form);

            var actual = QueryParameters.Parse(query, Encoding.UTF8.GetBytes(form)) is ProtocolResult<QueryParameters>.Ok { Value: var parameters }
                ? Enumerable.Range(0, parameters.Count).Select(i => (parameters.NameAt(i), parameters.ValueAt(i))).ToList()
                : null;

            Assert.Equal(expected, actual);
        }, iter: 20_000);

    [Fact]
    public void Lists_agree_with_a_naive_reader() =>
        Names.Sample(names =>
        {
            var parameters = QueryParametersTests.Read("", string.Join('&', names.Select((name, i) => $"{name}={i}")));
            var expected = names.Where(name => name.StartsWith("L.member.", StringComparison.Ordinal))
                .Select(name => name.Split('.')[2])
                .Where(number => number.All(char.IsAsciiDigit))
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
                .Distinct().Order();

            parameters.TryGetList("L", out var list);

            Assert.Equal(expected, Enumerable.Range(0, list.Count).Select(list.NumberAt));
            for (var i = 0; i < list.Count; i++)
            {
                foreach (var key in (string[])["K", "J"])
                {
                    var index = Array.IndexOf(names, $"L.member.{list.NumberAt(i)}.{key}");
                    Assert.Equal(index >= 0, list[i].TryGet(Encoding.UTF8.GetBytes(key), out var value));
                    Assert.Equal(index >= 0 ? $"{index}" : null, value);
                }

                Assert.Equal(names.Contains($"L.member.{list.NumberAt(i)}"), list[i].TryGetValue(out _));
            }
        }, iter: 20_000);

    private static List<(string Name, string Value)>? NaiveParse(string query, string form)
    {
        var result = new List<(string, string)>();
        foreach (var segment in query.Split('&').Concat(form.Split('&')).Where(segment => segment.Length > 0))
        {
            var parts = segment.Split('=', 2);
            if (NaiveDecode(parts[0]) is not { } name || NaiveDecode(parts.Length > 1 ? parts[1] : "") is not { } value)
            {
                return null;
            }

            result.Add((name, value));
        }

        return result.DistinctBy(pair => pair.Item1).Count() == result.Count ? result : null;
    }

    private static string? NaiveDecode(string text)
    {
        var bytes = new List<byte>();
        var utf8 = Encoding.UTF8.GetBytes(text.Replace('+', ' '));
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] != '%')
            {
                bytes.Add(utf8[i]);
            }
            else if (i + 2 < utf8.Length && byte.TryParse(Encoding.UTF8.GetString(utf8, i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

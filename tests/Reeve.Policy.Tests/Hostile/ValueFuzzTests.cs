using System.Text.Json;
using CsCheck;
using Reeve.Policy.Syntax;
using Reeve.Policy.Tests.Laws;
using Reeve.Policy.Values;

namespace Reeve.Policy.Tests.Hostile;

/// <summary>
/// The parsers of values that policies and requests carry, fed with mutated values: each answers yes or no. What it takes it must also
/// take again in the form in which it says it back, where it has one.
/// </summary>
public sealed class ValueFuzzTests
{
    private const string Alphabet = "0123456789abcdefABCDEFTZtz+-.:/,;*?$'{}[]\"\\ \t\n\0%=_eE\u00e9\u0660\uff11\ud800";

    private static readonly string[] Seeds =
    [
        "0", "-1", "12345678901234567890", "1.5e10", "-0.0", "1e-400", "2020-01-01T00:00:00Z", "2020-02-29T23:59:59.999999999+14:00", "1577836800",
        "-0001-01-01", "203.0.113.0/24", "010.0.0.1", "2001:db8::/32", "::ffff:1.2.3.4", "fe80::1%eth0", "0x0a.0.0.1", "true", "FALSE", "QUFB", "QQ==", "Q=Q=",
        "arn:aws:iam::111122223333:role/a", "arn:aws:s3:::b/${aws:username, 'x'}/*", "${*}${?}${$}",
        """{"a":[1,2.5e3,true,null,"\u00e9\ud83d\ude00"]}""",
    ];

    private static readonly Gen<string> Texts =
        from seed in Generators.OneOf(Seeds)
        from mutations in Gen.Select(Gen.Int[0, 63], Gen.Int[0, 4], Gen.Int[0, Alphabet.Length - 1]).Array[0, 6]
        select mutations.Aggregate(seed, (text, mutation) => Mutate(text, mutation.Item1, mutation.Item2, Alphabet[mutation.Item3]));

    [Fact]
    public void A_number_is_read_or_refused_and_equals_itself() => Sample(text =>
    {
        if (NumberText.TryParse(text, out var number))
        {
            Assert.Equal(0, NumberText.Compare(number, number));
        }
    });

    [Fact]
    public void An_instant_is_read_or_refused() => Sample(text =>
    {
        if (PolicyInstantParser.TryParse(text, out var instant))
        {
            Assert.True(PolicyInstantParser.TryParse(text, out var again) && again.Equals(instant), text);
        }
    });

    [Fact]
    public void A_range_is_read_or_refused_and_holds_its_own_address() => Sample(text =>
    {
        if (IpRange.TryParse(text, allowPrefix: false, out var address))
        {
            Assert.True(address.Contains(address), text);
            Assert.True(IpRange.TryParse(text, allowPrefix: true, out var range) && range.Contains(address), text);
        }
        else
        {
            IpRange.TryParse(text, allowPrefix: true, out _);
        }
    });

    [Fact]
    public void Json_is_read_or_refused_at_a_place_within_it() => Sample(text =>
    {
        if (!JsonReader.TryRead(text, out _, out var offset))
        {
            Assert.InRange(offset, 0, text.Length);
        }
    });

    [Fact]
    public void Every_operator_takes_every_value_on_either_side() => Gen.Select(Texts, Texts, Generators.OneOf(Operators())).Sample(
        (wanted, given, name) =>
        {
            var condition = $$"""{"{{name}}": {"k": {{JsonSerializer.Serialize(Whole(wanted))}} } }""";
            var statement = $$"""{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} }""";
            var policy = CompiledPolicy.Compile(Policies.Document(statement), PolicyKind.Identity);
            var request = new AuthorizationRequest
            {
                Principal = Requests.User,
                Action = "s3:GetObject",
                Resource = "*",
                IdentityPolicies = PolicySet.Create([new AppliedPolicy("p", policy)]),
                Context = new RequestContext().Set("k", given),
            };
            Assert.Equal(Authorizer.Decide(request), Authorizer.Explain(request).Decision);
        },
        iter: RunLength.Cases(10_000));

    private static void Sample(Action<string> read) => Texts.Sample(read, iter: RunLength.Cases(20_000));

    private static string[] Operators() =>
    [
        "StringEquals", "StringLike", "StringEqualsIgnoreCase", "NumericLessThan", "DateGreaterThan", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnLike", "Null",
        "ForAnyValue:StringNotLike", "ForAllValues:NumericEqualsIfExists",
    ];

    // A lone surrogate has no form in JSON.
    private static string Whole(string text) => text.Replace("\ud800", "", StringComparison.Ordinal);

    private static string Mutate(string text, int place, int kind, char letter)
    {
        place = text.Length == 0 ? 0 : place % text.Length;
        return kind switch
        {
            0 when text.Length > 0 => text.Remove(place, 1),
            1 => text.Insert(place, $"{letter}"),
            2 when text.Length > 0 => text.Remove(place, 1).Insert(place, $"{letter}"),
            3 => text + text[..Math.Min(text.Length, 40)],
            _ => text[place..],
        };
    }
}

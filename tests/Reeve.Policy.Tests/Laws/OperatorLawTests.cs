using CsCheck;
using Reeve.Policy.Tests.Conditions;

namespace Reeve.Policy.Tests.Laws;

/// <summary>How operators relate to one another on keys that are there and hold one value.</summary>
public sealed class OperatorLawTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ab*?AB"], 0, 4];

    private static readonly Gen<string> Numbers = Gen.Int[-20, 20].Select(i => (i / 4m).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Gen<string> Addresses = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 255]).Select((a, b) => $"10.{a}.0.{b}");

    private static readonly Gen<string> Dates = Gen.Int[0, 400_000_000].Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Gen<string> Arns = Gen.Select(Gen.String[Gen.Char["ab*"], 0, 3], Gen.String[Gen.Char["ab*/:"], 0, 4]).Select((a, b) => $"arn:aws:s3:{a}::{b}");

    [Theory]
    [InlineData("StringEquals", "StringNotEquals", "text")]
    [InlineData("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "text")]
    [InlineData("StringLike", "StringNotLike", "text")]
    [InlineData("NumericEquals", "NumericNotEquals", "number")]
    [InlineData("NumericLessThan", "NumericGreaterThanEquals", "number")]
    [InlineData("NumericGreaterThan", "NumericLessThanEquals", "number")]
    [InlineData("DateEquals", "DateNotEquals", "date")]
    [InlineData("DateLessThan", "DateGreaterThanEquals", "date")]
    [InlineData("DateGreaterThan", "DateLessThanEquals", "date")]
    [InlineData("IpAddress", "NotIpAddress", "address")]
    [InlineData("ArnLike", "ArnNotLike", "arn")]
    [InlineData("ArnEquals", "ArnNotEquals", "arn")]
    public void An_operator_and_its_negation_never_agree_on_one_value(string op, string negation, string type) =>
        Gen.Select(Values(type), Values(type)).Sample(
            (value, actual) => ConditionCase.Holds(op, [value], actual) != ConditionCase.Holds(negation, [value], actual),
            iter: 400);

    [Theory]
    [InlineData("StringEquals", "text")]
    [InlineData("StringNotLike", "text")]
    [InlineData("NumericLessThanEquals", "number")]
    [InlineData("DateNotEquals", "date")]
    [InlineData("IpAddress", "address")]
    [InlineData("ArnNotLike", "arn")]
    public void IfExists_is_the_plain_operator_where_the_key_is_present(string op, string type) =>
        Gen.Select(Values(type), Values(type)).Sample(
            (value, actual) => ConditionCase.Holds(op, [value], actual) == ConditionCase.Holds(op + "IfExists", [value], actual),
            iter: 400);

    [Fact]
    public void For_all_and_for_any_are_dual_through_negation() =>
        Gen.Select(Texts.Array[1, 3], Texts.Array[1, 3]).Sample(
            (values, actual) => ConditionCase.HoldsForMany("ForAllValues:StringLike", values, actual)
                != ConditionCase.HoldsForMany("ForAnyValue:StringNotLike", values, actual),
            iter: 1_000);

    [Fact]
    public void ArnEquals_is_ArnLike() =>
        Gen.Select(Arns, Arns).Sample(
            (value, actual) => ConditionCase.Holds("ArnEquals", [value], actual) == ConditionCase.Holds("ArnLike", [value], actual),
            iter: 400);

    private static Gen<string> Values(string type) => type switch
    {
        "text" => Texts,
        "number" => Numbers,
        "date" => Dates,
        "address" => Addresses,
        _ => Arns,
    };
}

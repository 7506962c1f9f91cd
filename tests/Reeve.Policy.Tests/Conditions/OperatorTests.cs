namespace Reeve.Policy.Tests.Conditions;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("StringEquals", "abc", "abc", true)]
    [InlineData("StringEquals", "abc", "ABC", false)]
    [InlineData("StringEquals", "a*", "abc", false)]
    [InlineData("StringEquals", "a*", "a*", true)]
    [InlineData("StringNotEquals", "abc", "abc", false)]
    [InlineData("StringNotEquals", "abc", "ABC", true)]
    [InlineData("StringEqualsIgnoreCase", "abc", "ABC", true)]
    [InlineData("StringEqualsIgnoreCase", "k", "\u212A", false)]
    [InlineData("StringNotEqualsIgnoreCase", "abc", "ABC", false)]
    [InlineData("StringLike", "a*c?", "abbcd", true)]
    [InlineData("StringLike", "a*c?", "abbc", false)]
    [InlineData("StringLike", "A*", "abc", false)]
    [InlineData("StringNotLike", "a*", "abc", false)]
    [InlineData("StringNotLike", "a*", "xbc", true)]
    [InlineData("NumericEquals", "10", "10.0", true)]
    [InlineData("NumericNotEquals", "10", "10.0", false)]
    [InlineData("NumericNotEquals", "10", "11", true)]
    [InlineData("NumericLessThan", "10", "9", true)]
    [InlineData("NumericLessThan", "10", "10", false)]
    [InlineData("NumericLessThanEquals", "10", "10", true)]
    [InlineData("NumericGreaterThan", "10", "9", false)]
    [InlineData("NumericGreaterThan", "9", "10", true)]
    [InlineData("NumericGreaterThanEquals", "10", "10", true)]
    [InlineData("DateEquals", "2020-01-01T00:00:00Z", "1577836800", true)]
    [InlineData("DateNotEquals", "2020-01-01T00:00:00Z", "1577836800", false)]
    [InlineData("DateLessThan", "2020-01-01", "2019-12-31T23:59:59Z", true)]
    [InlineData("DateLessThan", "2020-01-01", "2020-01-01T00:00:00Z", false)]
    [InlineData("DateLessThanEquals", "2020-01-01", "2020-01-01T00:00:00Z", true)]
    [InlineData("DateGreaterThan", "2020", "2020-01-01T00:00:01+00:00", true)]
    [InlineData("DateGreaterThanEquals", "2020", "2020-01-01T00:00:00Z", true)]
    [InlineData("Bool", "true", "true", true)]
    [InlineData("Bool", "true", "True", true)]
    [InlineData("Bool", "TRUE", "false", false)]
    [InlineData("Bool", "false", "false", true)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJ5", true)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJ6", false)]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.113.9", true)]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.114.9", false)]
    [InlineData("IpAddress", "203.0.113.0/24", "2001:db8::1", false)]
    [InlineData("NotIpAddress", "203.0.113.0/24", "203.0.114.9", true)]
    [InlineData("NotIpAddress", "203.0.113.0/24", "203.0.113.9", false)]
    [InlineData("NotIpAddress", "203.0.113.0/24", "2001:db8::1", true)]
    [InlineData("ArnEquals", "arn:aws:iam::111122223333:role/*", "arn:aws:iam::111122223333:role/a/b", true)]
    [InlineData("ArnLike", "arn:aws:sns:*:111122223333:t", "arn:aws:sns:us-east-1:111122223333:t", true)]
    [InlineData("ArnLike", "arn:aws:sns:*:t", "arn:aws:sns:us-east-1:111122223333:t", false)]
    [InlineData("ArnLike", "arn:*:t", "arn:aws:sns:us-east-1:111122223333:t", false)]
    [InlineData("ArnLike", "arn:aws:sns:us*:111122223333:t", "arn:aws:sns:us-east-1:111122223333:t", true)]
    [InlineData("ArnLike", "arn:aws:SNS:*:*:t", "arn:aws:sns:us-east-1:111122223333:t", false)]
    [InlineData("ArnLike", "*", "not an arn", true)]
    [InlineData("ArnNotLike", "arn:aws:iam::*:role/x", "arn:aws:iam::1:role/x", false)]
    [InlineData("ArnNotEquals", "arn:aws:iam::*:role/x", "arn:aws:iam::1:role/y", true)]
    public void An_operator_compares_one_value(string op, string value, string actual, bool expected) =>
        Assert.Equal(expected, ConditionCase.Holds(op, [value], actual));

    [Theory]
    [InlineData("NumericEquals")]
    [InlineData("NumericNotEquals")]
    [InlineData("NumericLessThan")]
    [InlineData("DateEquals")]
    [InlineData("DateNotEquals")]
    [InlineData("Bool")]
    [InlineData("IpAddress")]
    [InlineData("NotIpAddress")]
    [InlineData("BinaryEquals")]
    public void A_request_value_that_cannot_be_read_matches_nothing_negated_or_not(string op) =>
        Assert.False(ConditionCase.Holds(op, ["1"], "not readable!"));

    [Theory]
    [InlineData("NumericNotEquals", "abc", "5")]
    [InlineData("DateNotEquals", "abc", "2020-01-01")]
    [InlineData("NotIpAddress", "abc", "203.0.113.1")]
    public void A_policy_value_that_cannot_be_read_makes_no_negated_match(string op, string value, string actual) =>
        Assert.False(ConditionCase.Holds(op, [value], actual));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringLike", false)]
    [InlineData("NumericLessThan", false)]
    [InlineData("DateEquals", false)]
    [InlineData("Bool", false)]
    [InlineData("BinaryEquals", false)]
    [InlineData("IpAddress", false)]
    [InlineData("ArnLike", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("StringNotEqualsIgnoreCase", true)]
    [InlineData("StringNotLike", true)]
    [InlineData("NumericNotEquals", true)]
    [InlineData("DateNotEquals", true)]
    [InlineData("NotIpAddress", true)]
    [InlineData("ArnNotLike", true)]
    [InlineData("ArnNotEquals", true)]
    public void An_absent_key_fails_positive_operators_and_satisfies_negated_ones(string op, bool expected)
    {
        Assert.Equal(expected, ConditionCase.Holds(op, ["1"], null));
        Assert.True(ConditionCase.Holds(op + "IfExists", ["1"], null));
    }

    [Fact]
    public void Values_are_alternatives_and_for_negated_operators_all_must_differ()
    {
        Assert.True(ConditionCase.Holds("StringEquals", ["a", "b"], "b"));
        Assert.False(ConditionCase.Holds("StringEquals", ["a", "b"], "c"));
        Assert.False(ConditionCase.Holds("StringNotEquals", ["a", "b"], "b"));
        Assert.True(ConditionCase.Holds("StringNotEquals", ["a", "b"], "c"));
        Assert.True(ConditionCase.Holds("DateNotEquals", ["2020", "2021"], "2022"));
    }

    [Fact]
    public void Operators_and_keys_must_all_hold()
    {
        const string block = """{"StringEquals":{"a":"1","b":"2"},"Bool":{"c":"true"}}""";

        Assert.True(ConditionCase.Holds(block, new RequestContext().Set("a", "1").Set("b", "2").Set("c", "true")));
        Assert.False(ConditionCase.Holds(block, new RequestContext().Set("a", "1").Set("b", "x").Set("c", "true")));
        Assert.False(ConditionCase.Holds(block, new RequestContext().Set("a", "1").Set("b", "2").Set("c", "false")));
    }

    [Fact]
    public void An_empty_list_of_values_matches_nothing()
    {
        Assert.False(ConditionCase.Holds("StringEquals", [], "a"));
        Assert.True(ConditionCase.Holds("StringNotEquals", [], "a"));
        Assert.False(ConditionCase.Holds("DateGreaterThan", [], "2020"));
    }

    [Fact]
    public void An_empty_condition_and_an_unknown_operator_without_keys_restrict_nothing()
    {
        Assert.True(ConditionCase.Holds("{}", new RequestContext()));
        Assert.True(ConditionCase.Holds("""{"x":{}}""", new RequestContext()));
    }

    [Fact]
    public void Key_names_and_operator_names_are_case_insensitive()
    {
        var context = new RequestContext().Set("AWS:principaltag/TEAM", "x");

        Assert.True(ConditionCase.Holds("""{"stringequals":{"aws:PrincipalTag/Team":"x"}}""", context));
        Assert.True(ConditionCase.Holds("""{"FORALLVALUES:STRINGLIKEIFEXISTS":{"aws:PrincipalTag/Team":"x"}}""", context));
    }

    [Fact]
    public void Numbers_and_booleans_in_a_policy_mean_what_they_look_like()
    {
        Assert.True(ConditionCase.Holds("""{"NumericLessThan":{"k":10}}""", new RequestContext().Set("k", "9.5")));
        Assert.True(ConditionCase.Holds("""{"Bool":{"k":true}}""", new RequestContext().Set("k", "true")));
        Assert.True(ConditionCase.Holds("""{"Null":{"k":[true]}}""", new RequestContext()));
    }

    [Theory]
    [InlineData("Null", "true", true, false)]
    [InlineData("Null", "false", false, true)]
    [InlineData("Null", "TRUE", true, false)]
    [InlineData("ForAllValues:Null", "true", true, false)]
    [InlineData("ForAnyValue:Null", "false", false, true)]
    public void Null_asks_whether_the_key_is_absent(string op, string value, bool ifAbsent, bool ifPresent)
    {
        Assert.Equal(ifAbsent, ConditionCase.Holds(op, [value], null));
        Assert.Equal(ifPresent, ConditionCase.Holds(op, [value], "x"));
        Assert.Equal(ifAbsent, ConditionCase.HoldsForMany(op, [value], []));
        Assert.Equal(ifPresent, ConditionCase.HoldsForMany(op, [value], ["x", "y"]));
    }
}

namespace Reeve.Policy.Tests.Conditions;

public sealed class SetOperatorTests
{
    [Theory]
    [InlineData("ForAllValues:StringEquals", "a,b", true)]
    [InlineData("ForAllValues:StringEquals", "a", true)]
    [InlineData("ForAllValues:StringEquals", "a,c", false)]
    [InlineData("ForAllValues:StringEquals", "", true)]
    [InlineData("ForAnyValue:StringEquals", "a,c", true)]
    [InlineData("ForAnyValue:StringEquals", "c,d", false)]
    [InlineData("ForAnyValue:StringEquals", "", false)]
    [InlineData("ForAllValues:StringNotEquals", "c,d", true)]
    [InlineData("ForAllValues:StringNotEquals", "a,c", false)]
    [InlineData("ForAnyValue:StringNotEquals", "a,b", false)]
    [InlineData("ForAnyValue:StringNotEquals", "a,c", true)]
    [InlineData("ForAnyValue:StringLike", "x,ab", false)]
    [InlineData("ForAllValues:StringEqualsIgnoreCase", "A,B", true)]
    [InlineData("ForAnyValue:StringEqualsIfExists", "c", false)]
    [InlineData("ForAnyValue:StringEqualsIfExists", "", true)]
    [InlineData("ForAllValues:StringEqualsIfExists", "", true)]
    public void A_set_operator_speaks_of_each_value_of_the_request(string op, string actual, bool expected) =>
        Assert.Equal(expected, ConditionCase.HoldsForMany(op, ["a", "b"], actual.Length == 0 ? [] : actual.Split(',')));

    [Theory]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAllValues:StringNotEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    [InlineData("ForAnyValue:StringEqualsIfExists", true)]
    public void An_absent_key_satisfies_for_all_and_fails_for_any(string op, bool expected) =>
        Assert.Equal(expected, ConditionCase.Holds(op, ["a"], null));

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEquals")]
    [InlineData("StringLike")]
    [InlineData("StringNotLike")]
    [InlineData("StringEqualsIfExists")]
    public void A_multivalued_key_without_a_set_operator_matches_nothing(string op)
    {
        Assert.False(ConditionCase.HoldsForMany(op, ["a"], ["a", "b"]));
        Assert.False(ConditionCase.HoldsForMany(op, ["a"], ["a"]));
    }

    [Fact]
    public void A_set_operator_takes_a_single_value_as_a_set_of_one()
    {
        Assert.True(ConditionCase.Holds("ForAllValues:StringEquals", ["a"], "a"));
        Assert.True(ConditionCase.Holds("ForAnyValue:StringEquals", ["a"], "a"));
        Assert.False(ConditionCase.Holds("ForAnyValue:StringEquals", ["a"], "b"));
    }
}

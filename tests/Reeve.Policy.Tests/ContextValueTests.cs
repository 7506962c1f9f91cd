namespace Reeve.Policy.Tests;

public sealed class ContextValueTests
{
    [Theory]
    [InlineData(ContextValueType.String, "", true)]
    [InlineData(ContextValueType.Numeric, "-1.50", true)]
    [InlineData(ContextValueType.Numeric, "1e3", false)]
    [InlineData(ContextValueType.Boolean, "False", true)]
    [InlineData(ContextValueType.Boolean, "0", false)]
    [InlineData(ContextValueType.Ip, "2001:db8::1", true)]
    [InlineData(ContextValueType.Ip, "192.0.2.0/24", false)]
    [InlineData(ContextValueType.Binary, "QUI=", true)]
    [InlineData(ContextValueType.Binary, "Q UI=", false)]
    [InlineData(ContextValueType.Date, "2026-01-01T00:00:00Z", true)]
    [InlineData(ContextValueType.Date, "1700000000", true)]
    [InlineData(ContextValueType.Date, "10:00", false)]
    public void A_value_is_readable_by_its_operators_or_not(ContextValueType type, string text, bool expected) =>
        Assert.Equal(expected, ContextValue.IsOfType(type, text));
}

using Microsoft.Extensions.Primitives;
using Reeve.Server.Operator;

namespace Reeve.Server.Tests.Operator;

public sealed class OperatorTokenTests
{
    private readonly OperatorToken _token = new("reeve-operator-0123456789abcdef");

    [Theory]
    [InlineData("Bearer reeve-operator-0123456789abcdef", true)]
    [InlineData("bearer reeve-operator-0123456789abcdef", true)]
    [InlineData("Bearer  reeve-operator-0123456789abcdef", false)]
    [InlineData("Bearer reeve-operator-0123456789abcde", false)]
    [InlineData("Bearer reeve-operator-0123456789abcdefg", false)]
    [InlineData("Bearer REEVE-OPERATOR-0123456789ABCDEF", false)]
    [InlineData("Bearer reeve-operator-0123456789abcdef, Bearer x", false)]
    [InlineData("Bearer ", false)]
    [InlineData("Bearer", false)]
    [InlineData("", false)]
    [InlineData("reeve-operator-0123456789abcdef", false)]
    [InlineData("Basic reeve-operator-0123456789abcdef", false)]
    [InlineData("BearerX reeve-operator-0123456789abcdef", false)]
    public void One_bearer_token_is_accepted_when_it_is_exactly_the_operators(string header, bool isAccepted)
    {
        Assert.Equal(isAccepted, _token.Accepts(header));
    }

    [Fact]
    public void No_header_and_more_than_one_are_refused()
    {
        const string header = "Bearer reeve-operator-0123456789abcdef";

        Assert.False(_token.Accepts(StringValues.Empty));
        Assert.False(_token.Accepts(new StringValues([header, header])));
    }

    [Fact]
    public void A_header_of_any_length_is_refused_without_being_hashed()
    {
        Assert.False(_token.Accepts("Bearer " + new string('a', 100_000)));
    }
}

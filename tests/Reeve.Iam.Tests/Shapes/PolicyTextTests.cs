using System.Text;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Shapes;

public sealed class PolicyTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("aZ0-_.~", "aZ0-_.~")]
    [InlineData("{\"a\": *}", "%7B%22a%22%3A%20%2A%7D")]
    [InlineData("\u00FC", "%C3%BC")]
    public void Answers_carry_a_document_percent_encoded(string document, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(new PolicyText(document).Encoded.Span));
}

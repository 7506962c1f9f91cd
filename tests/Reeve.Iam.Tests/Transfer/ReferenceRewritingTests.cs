using Reeve.Iam.Transfer.Importing;

namespace Reeve.Iam.Tests.Transfer;

public sealed class ReferenceRewritingTests
{
    private readonly ReferenceRewriting _rewriting = new(
        "111122223333", "999988887777", new Dictionary<string, string>(StringComparer.Ordinal) { ["AROA2222222222222222A"] = "AROA3333333333333333A" });

    [Theory]
    [InlineData("\"arn:aws:iam::111122223333:root\"", "\"arn:aws:iam::999988887777:root\"")]
    [InlineData("[\"111122223333\",\"arn:aws:sqs:eu-west-1:111122223333:q\"]", "[\"999988887777\",\"arn:aws:sqs:eu-west-1:999988887777:q\"]")]
    [InlineData("\"AROA2222222222222222A:*\"", "\"AROA3333333333333333A:*\"")]
    [InlineData("\"arn:aws:s3:::logs-111122223333-eu\"", "\"arn:aws:s3:::logs-111122223333-eu\"")]
    [InlineData("\"x:111122223333:y\"", "\"x:111122223333:y\"")]
    [InlineData("\"1111222233334\"", "\"1111222233334\"")]
    [InlineData("\"AROA2222222222222222AB\"", "\"AROA2222222222222222AB\"")]
    [InlineData("111122223333", "111122223333")]
    public void Ids_are_replaced_where_they_are_references(string document, string rewritten) =>
        Assert.Equal(rewritten, _rewriting.Rewrite(document));

    [Fact]
    public void What_has_nothing_to_replace_is_the_same_text() =>
        Assert.Same(Files.AllowAll, _rewriting.Rewrite(Files.AllowAll));
}

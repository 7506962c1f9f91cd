namespace Reeve.Policy.Tests.Compare;

public sealed class PolicyComparerTests
{
    [Theory]
    [InlineData("""{"Action":["sns:Publish","sns:Subscribe"],"Resource":"*"}""", """{"Action":["sns:subscribe","SNS:publish"],"Resource":["*"]}""")]
    [InlineData("""{"Action":["sns:*","sns:Publish"],"Resource":"*"}""", """{"Action":"sns:*","Resource":"*"}""")]
    [InlineData("""{"Action":"sns:Publish","Resource":["arn:aws:sns:*:*:a*","arn:aws:sns:*:*:ab"]}""", """{"Action":"sns:Publish","Resource":"arn:aws:sns:*:*:a*"}""")]
    [InlineData("""{"Action":"sns:P?blish","Resource":"*"},{"Action":"sns:P*blish","Resource":"*"}""", """{"Action":"sns:P*blish","Resource":"*"}""")]
    [InlineData("""{"Action":"sns:Publish","Resource":"*"}""", """{"Sid":"Other","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:*"},{"Action":"sns:Publish","Resource":"*"}""")]
    [InlineData("""{"Action":"a:B","Resource":"*","Condition":{"StringEquals":{"aws:x":["1","2"]}}}""", """{"Action":"a:B","Resource":"*","Condition":{"StringEquals":{"aws:X":"2"}}},{"Action":"a:B","Resource":"*","Condition":{"StringEquals":{"aws:x":"1"}}}""")]
    [InlineData("""{"Action":"a:B","Resource":"*"}""", """{"Action":"a:B","Resource":"*","Condition":{"Bool":{"k":"true"}}},{"Action":"a:B","Resource":"*","Condition":{"BoolIfExists":{"k":"false"}}}""")]
    [InlineData("""{"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}/*"}""", """{"Action":"S3:getobject","Resource":["arn:aws:s3:::b/${aws:UserName}/*"]}""")]
    [InlineData("""{"Action":"a:*","Resource":"*"},{"Effect":"Deny","Action":"a:Delete*","Resource":"*"}""", """{"Effect":"Deny","Action":["a:DeleteX","a:Delete*"],"Resource":"*"},{"Action":"a:*","Resource":"*"}""")]
    [InlineData("""{"NotAction":"a:*","Resource":"*"}""", """{"NotAction":["a:*","a:B"],"Resource":"*"}""")]
    public void What_is_written_otherwise_and_means_the_same_is_no_difference(string before, string after)
    {
        var difference = Compare(before, after);

        Assert.True(difference.IsEmpty, string.Join("; ", difference.Gained.Concat(difference.Lost)));
        Assert.True(difference.IsExhaustive || before.Contains("${", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"Action":"sns:Publish","Resource":"*"}""", """{"Action":"sns:*","Resource":"*"}""", "sns:* on *")]
    [InlineData("""{"Action":"sns:Publish*","Resource":"*"}""", """{"Action":"sns:P*","Resource":"*"}""", "sns:P* on *")]
    [InlineData("""{"Action":"sns:Publish","Resource":"arn:aws:sns:*:*:ledger-*"}""", """{"Action":"sns:Publish","Resource":"arn:aws:sns:*:*:*"}""", "sns:Publish on arn:aws:sns:*:*:*")]
    [InlineData("""{"Action":"sns:Publish","Resource":"arn:aws:sns:*:*:a"}""", """{"Action":"sns:Publish","Resource":["arn:aws:sns:*:*:a","arn:aws:sns:*:*:b"]}""", "sns:Publish on arn:aws:sns:*:*:b")]
    [InlineData("""{"Action":"a:B","Resource":"*"}""", """{"Action":["a:B","c:D"],"Resource":"*"}""", "c:D on *")]
    [InlineData("""{"Action":"a:B","Resource":"*","Condition":{"StringEquals":{"k":"v"}}}""", """{"Action":"a:B","Resource":"*"}""", "a:B on * when no condition key of the policies is present")]
    [InlineData("""{"Action":"a:B","Resource":"*","Condition":{"StringEquals":{"k":"v"}}}""", """{"Action":"a:B","Resource":"*","Condition":{"StringEquals":{"k":["v","w"]}}}""", "a:B on * when k = w")]
    [InlineData("""{"Action":"a:B","Resource":"*","Condition":{"NumericLessThan":{"k":"5"}}}""", """{"Action":"a:B","Resource":"*","Condition":{"NumericLessThanEquals":{"k":"5"}}}""", "a:B on * when k = 5")]
    [InlineData("""{"Action":"a:*","Resource":"*"},{"Effect":"Deny","Action":"a:Delete","Resource":"*"}""", """{"Action":"a:*","Resource":"*"}""", "a:* on *")]
    [InlineData("""{"NotAction":["a:*","b:*"],"Resource":"*"}""", """{"NotAction":"a:*","Resource":"*"}""", "all but a:* on *")]
    [InlineData("""{"Action":"a:B","NotResource":["arn:aws:a:::x","arn:aws:a:::y"]}""", """{"Action":"a:B","NotResource":"arn:aws:a:::x"}""", "a:B on all but arn:aws:a:::x")]
    public void What_is_gained_is_told_and_the_same_is_lost_the_other_way(string narrower, string wider, string change)
    {
        var gain = Compare(narrower, wider);
        var loss = Compare(wider, narrower);

        Assert.Equal([change], gain.Gained.Select(Text));
        Assert.Empty(gain.Lost);
        Assert.Equal([change], loss.Lost.Select(Text));
        Assert.Empty(loss.Gained);
    }

    [Fact]
    public void Known_actions_are_told_by_name_beside_the_pattern()
    {
        var difference = PolicyComparer.Compare([], [Document("""{"Action":"ledger:Cre*","Resource":"*"}""")], ["ledger:CreateLedger", "ledger:DeleteLedger"]);

        Assert.Equal(["ledger:Cre* on *", "ledger:CreateLedger on *"], difference.Gained.Select(Text));
    }

    [Fact]
    public void What_is_moved_between_documents_is_no_difference()
    {
        var one = """{"Action":"a:B","Resource":"*"}""";
        var other = """{"Action":"c:D","Resource":"*"}""";

        Assert.True(PolicyComparer.Compare([Document(one), Document(other)], [Document($"{other},{one}")], []).IsEmpty);
    }

    [Fact]
    public void The_work_is_bounded_and_the_answer_says_so()
    {
        var patterns = string.Join(',', Enumerable.Range(0, 40).Select(number => $"\"a:*x{number}*y{number}*z{number}*\""));

        var difference = PolicyComparer.Compare([], [Document($$"""{"Action":[{{patterns}}],"Resource":"*"}""")], []);

        Assert.False(difference.IsExhaustive);
        Assert.NotEmpty(difference.Gained);
    }

    private static PolicyDifference Compare(string before, string after) => PolicyComparer.Compare([Document(before)], [Document(after)], []);

    private static string Text(PermissionChange change) => $"{change.Action} on {change.Resource}{(change.When is { } when ? $" when {when}" : "")}";

    private static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements.Replace("{\"Action", "{\"Effect\":\"Allow\",\"Action", StringComparison.Ordinal).Replace("{\"NotAction", "{\"Effect\":\"Allow\",\"NotAction", StringComparison.Ordinal).Replace("\"Other\",", "\"Other\",\"Effect\":\"Allow\",", StringComparison.Ordinal)}}]}""";
}

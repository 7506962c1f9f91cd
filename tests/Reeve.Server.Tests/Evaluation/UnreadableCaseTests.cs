using System.Text;

namespace Reeve.Server.Tests.Evaluation;

/// <summary>What is wrong with a case is said, with its place, and nothing is decided.</summary>
public sealed class UnreadableCaseTests
{
    [Theory]
    [InlineData("", "The case is not JSON of at most 64 levels: it breaks off or is at fault at byte 1.")]
    [InlineData("{", "The case is not JSON of at most 64 levels: it breaks off or is at fault at byte 2.")]
    [InlineData("{\n\"principal\": *}", "The case is not JSON of at most 64 levels: it breaks off or is at fault at byte 14 of line 2.")]
    [InlineData("""{"principal":"*"} {}""", "The case is not JSON of at most 64 levels: it breaks off or is at fault at byte 19.")]
    [InlineData("""{"principal":"*",}""", "The case is not JSON of at most 64 levels: it breaks off or is at fault at byte 18.")]
    [InlineData("null", "A case is a JSON object, not null.")]
    [InlineData("[]", "A case is a JSON object, not a list.")]
    [InlineData("\"{}\"", "A case is a JSON object, not a string.")]
    [InlineData("{}", "'principal' is missing.")]
    [InlineData("""{"principal":"*"}""", "'action' is missing.")]
    [InlineData("""{"principal":"*","action":"s3:GetObject"}""", "'resource' is missing.")]
    [InlineData("""{"principal":null}""", "'principal' is missing.")]
    [InlineData("""{"principal":{"AWS":"*"}}""", "'principal' is a string, not an object.")]
    [InlineData("""{"principal":"*","action":true}""", "'action' is a string, not a boolean.")]
    [InlineData("""{"principal":"*","action":"a:b","resource":""}""", "'resource' is not 1 to 65536 characters long.")]
    [InlineData("""{"Principal":"*"}""", "'Principal' is no member of a case; its members are principal, federatedUserOf, action, resource, resourceAccount, context, identityPolicies, resourcePolicy, permissionsBoundaries, sessionPolicies, serviceControlPolicies, resourceControlPolicies.")]
    [InlineData("""{"principal":"*","principal":"*"}""", "'principal' is there twice in a case.")]
    [InlineData("""{"principal":"*","\u0070rincipal":"*"}""", "'principal' is there twice in a case.")]
    [InlineData("""{"principal":"\ud83d"}""", "The escape at byte 15 is half of a surrogate pair, which is no character.")]
    [InlineData("""{"principal":"\\\udc00"}""", "The escape at byte 17 is half of a surrogate pair, which is no character.")]
    [InlineData("""{"principal":"\ud83dx\udc00"}""", "The escape at byte 15 is half of a surrogate pair, which is no character.")]
    [InlineData("""{"\ud83d":1}""", "The escape at byte 3 is half of a surrogate pair, which is no character.")]
    [InlineData("""{"input":{},"expect":{}}""", "'expect' is no member of a case of the corpus; its members are name, page, rule, input, expected.")]
    [InlineData("""{"input":3}""", "A case is a JSON object, not a number.")]
    public void A_text_that_is_no_case_is_refused(string text, string error) => Assert.Equal(error, Cases.Error(text));

    [Theory]
    [InlineData("\"resourceAccount\":\"1\"", "'resourceAccount' is the 12 digits of an account, not '1'.")]
    [InlineData("\"resourceAccount\":111122223333", "'resourceAccount' is a string, not a number.")]
    [InlineData("\"context\":[]", "'context' is an object, not a list.")]
    [InlineData("\"context\":{\"\":\"x\"}", "The name of a condition key in 'context' is not 1 to 65536 characters long.")]
    [InlineData("\"context\":{\"k\":null}", "A value of the condition key 'k' is a string, a number or a boolean, not null.")]
    [InlineData("\"context\":{\"k\":[\"a\",[]]}", "A value of the condition key 'k' is a string, a number or a boolean, not a list.")]
    [InlineData("\"context\":{\"k\":{\"a\":1}}", "A value of the condition key 'k' is a string, a number or a boolean, not an object.")]
    [InlineData("\"context\":{\"aws:username\":\"a\",\"AWS:UserName\":\"b\"}", "'context' has the condition key 'AWS:UserName' twice; keys are the same whatever their case.")]
    [InlineData("\"identityPolicies\":{}", "'identityPolicies' is a list of policies, not an object.")]
    [InlineData("\"identityPolicies\":[{},3]", "'identityPolicies[1]' is a policy document, as an object or as a string that holds one, not a number.")]
    [InlineData("\"identityPolicies\":[null]", "'identityPolicies[0]' is a policy document, as an object or as a string that holds one, not null.")]
    [InlineData("\"identityPolicies\":[{\"name\":\"n\"}]", "The policy 'identityPolicies[0]' has a name and no document.")]
    [InlineData("\"identityPolicies\":[{\"name\":\"\",\"document\":{}}]", "'identityPolicies[0].name' is a string of 1 to 1024 characters.")]
    [InlineData("\"identityPolicies\":[{\"name\":7,\"document\":{}}]", "'identityPolicies[0].name' is a string of 1 to 1024 characters.")]
    [InlineData("\"identityPolicies\":[{\"document\":[]}]", "'identityPolicies[0].document' is a policy document, as an object or as a string that holds one, not a list.")]
    [InlineData("\"sessionPolicies\":[{\"document\":{},\"sid\":\"x\"}]", "'sid' is no member of the policy 'sessionPolicies[0]'; its members are name, document.")]
    [InlineData("\"sessionPolicies\":[{\"document\":{},\"document\":{}}]", "'document' is there twice in the policy 'sessionPolicies[0]'.")]
    [InlineData("\"resourcePolicy\":[]", "'resourcePolicy' is a policy document, as an object or as a string that holds one, not a list.")]
    [InlineData("\"serviceControlPolicies\":[{}]", "'serviceControlPolicies[0]' is a list of policies, not an object.")]
    [InlineData("\"serviceControlPolicies\":{}", "'serviceControlPolicies' is a list of lists of policies, one per level from the root, not an object.")]
    [InlineData("\"resourceControlPolicies\":[[],[{},true]]", "'resourceControlPolicies[1][1]' is a policy document, as an object or as a string that holds one, not a boolean.")]
    [InlineData("\"federatedUserOf\":\"arn:aws:iam::111122223333:user/a\"", "'federatedUserOf' goes with a principal that is a federated user.")]
    public void A_member_that_is_not_as_it_should_be_is_refused(string member, string error) => Assert.Equal(error, Cases.Error(Cases.Of(member)));

    [Theory]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("111122223333")]
    [InlineData("arn:aws:iam::111122223333:group/admins")]
    [InlineData("arn:aws:iam::1111:user/alice")]
    [InlineData("arn:aws:iam::١١١١٢٢٢٢٣٣٣٣:user/alice")]
    [InlineData("arn:aws:iam::111122223333:user")]
    [InlineData("arn:aws:iam::111122223333:user/")]
    [InlineData("arn:aws:iam::111122223333:root/x")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/r")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/r/s/t")]
    [InlineData("arn:aws:iam::111122223333:assumed-role/r/s")]
    [InlineData("arn:aws:sts::111122223333:role/r")]
    [InlineData("arn:aws:iam:us-east-1:111122223333:user/alice")]
    [InlineData("arn:aws:s3:::reports")]
    [InlineData("ledger .example.com")]
    public void A_principal_that_nobody_is_is_refused(string principal)
    {
        Assert.StartsWith("'principal' is ", Cases.Error(Cases.With(principal, "s3:GetObject", "*")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_utf8_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Cases.Of("\"context\":{\"k\":\"x\"}"));
        Assert.True(Cases.Ask(bytes).IsReadable);
        bytes[^4] = 0xFF;

        Assert.Equal("The case is not UTF-8.", Cases.Error(bytes));
    }

    [Fact]
    public void What_is_quoted_is_cut_where_it_is_long()
    {
        Assert.Contains($"'{new string('x', 100)}…'", Cases.Error($$"""{"{{new string('x', 1_000_000)}}":1}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_has_bounds_on_its_size_depth_policies_and_keys()
    {
        AssertBound(count => $"\"context\":{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"k{i}\":1"))}}}", 1_000);
        AssertBound(count => $"\"context\":{{\"k\":[{string.Join(',', Enumerable.Repeat("1", count))}]}}", 1_000);
        AssertBound(count => $"\"identityPolicies\":[{string.Join(',', Enumerable.Repeat(Cases.AllowAll, count))}]", 1_000);
        AssertBound(count => $"\"serviceControlPolicies\":[{string.Join(',', Enumerable.Repeat($"[{Cases.AllowAll}]", count))}]", 500);
        AssertBound(length => $"\"identityPolicies\":[{{\"name\":\"{new string('n', length)}\",\"document\":{Cases.AllowAll}}}]", 1_024);
        AssertBound(length => $"\"context\":{{\"k\":\"{new string('v', length)}\"}}", 65_536);
        AssertBound(depth => $"\"identityPolicies\":[{string.Concat(Enumerable.Repeat("{\"x\":", depth))}1{new string('}', depth)}]", 62);
    }

    [Fact]
    public void A_case_is_four_mebibytes_long_at_most()
    {
        var text = Cases.Of().PadRight(4 * 1024 * 1024);

        Assert.True(Cases.Ask(text).IsReadable);
        Assert.Equal("The case is longer than 4194304 bytes.", Cases.Error(text + " "));
    }

    private static void AssertBound(Func<int, string> member, int most)
    {
        Assert.True(Cases.Ask(Cases.Of(member(most))).IsReadable, $"{Cases.Ask(Cases.Of(member(most))).Answer}");
        Cases.Error(Cases.Of(member(most + 1)));
    }
}

namespace Reeve.Policy.Tests.Validation;

/// <summary>The findings of AWS when an identity policy is saved, in the order in which it makes them.</summary>
public sealed class IdentityValidationTests
{
    private const string Syntax = "Syntax errors in policy.";
    private const string Version = "Policy document must be version 2012-10-17 or greater.";
    private const string Legacy = "The policy failed legacy parsing";
    private const string Vendorless = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
    private const string NoActions = "Policy statement must contain actions.";
    private const string NoResources = "Policy statement must contain resources.";

    [Theory]
    [InlineData("plain text")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":["x"]}""")]
    [InlineData("""{"Version":"2015-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""")]
    [InlineData("""{"version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""")]
    [InlineData("""{"Version":"2012-10-17","Id":["x"],"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""")]
    [InlineData("""{"Version":"2012-10-17","Extra":1,"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""")]
    public void A_document_of_the_wrong_shape_has_syntax_errors(string document) => AssertFault(Syntax, document);

    [Theory]
    [InlineData("""{"Effect":"maybe","Action":"*","Resource":"*"}""")]
    [InlineData("""{"effect":"Allow","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotAction":[],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","NotResource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":{},"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":[[]],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":[1]}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":{"a":"b"}}""")]
    [InlineData("""{"Sid":{},"Effect":"Allow","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":[]}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"a":"b"}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"x":{"a":"1"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"a":{}}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"a":null}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"ForAnyValue::StringEquals":{"a":"1"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NullIfExists":{"a":"true"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"stringequals":{"a":"1"}}}""")]
    [InlineData("""{"Effect":"Allow","Effect":"Deny","Action":"*","Resource":"*"}""")]
    public void A_statement_of_the_wrong_shape_has_syntax_errors(string statement) => AssertFault(Syntax, Policies.Document(statement));

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b"}}""")]
    [InlineData("""{"Version":"2008-10-17","Statement":{"Effect":"denY","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b"}}""")]
    [InlineData("""{"Statement":[{"Sid":"s","Effect":"Allow"},{"Sid":"s","Effect":"Allow"}]}""")]
    public void The_old_version_is_refused_before_what_follows(string document) => AssertFault(Version, document);

    [Theory]
    [InlineData("""{"Effect":"allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b"}""")]
    [InlineData("""{"Effect":"DENY"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3::b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","NotResource":"arn:aws:s3::b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws::b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws::::b"}""")]
    [InlineData("""{"Effect":"Allow","Condition":{"DateGreaterThan":{"a":"soon"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:nowhere:s3:::b","Condition":{"DateLessThan":{"a":"234-13"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"DateLessThan":{"a":"9223372036854775808"}}}""")]
    public void What_the_older_parser_refuses_has_one_text(string statement) => AssertFault(Legacy, Policies.Document(statement));

    [Fact]
    public void A_sid_may_not_repeat_unless_it_is_empty()
    {
        AssertFault(
            "Statement IDs (SID) in a single policy must be unique.",
            Policies.Document("""{"Sid":"s","Effect":"Allow","Action":"s3:List*","Resource":"*"},{"Sid":"s","Effect":"Allow"}"""));
        AssertAccepted("""{"Sid":"","Effect":"Allow","Action":"s3:List*","Resource":"*"},{"Sid":"","Effect":"Allow","Action":"s3:Get*","Resource":"*"}""");
    }

    [Theory]
    [InlineData("""{"Effect":"Allow"}""", NoActions)]
    [InlineData("""{"Effect":"Allow","Action":[],"Resource":"*"}""", NoActions)]
    [InlineData("""{"Effect":"Allow","Resource":"nonsense"}""", NoActions)]
    [InlineData("""{"Effect":"Allow","Action":"nonsense"}""", NoResources)]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":[]}""", NoResources)]
    [InlineData("""{"Effect":"Allow","Action":"nonsense","Resource":"*"}""", Vendorless)]
    [InlineData("""{"Effect":"Allow","NotAction":"","Resource":"*"}""", Vendorless)]
    [InlineData("""{"Effect":"Allow","Action":"s3:a:b","Resource":"*"}""", "Actions/Condition can contain only one colon.")]
    [InlineData("""{"Effect":"Allow","Action":"a a:b","Resource":"*"}""", "Vendor a a is not valid")]
    [InlineData("""{"Effect":"Allow","Action":"*:*","Resource":"*"}""", "Vendor * is not valid")]
    public void Actions_and_resources_must_be_there_and_have_their_form(string statement, string message) =>
        AssertFault(message, Policies.Document(statement));

    [Theory]
    [InlineData("nonsense", "Resource nonsense must be in ARN format or \"*\".")]
    [InlineData("", "Resource  must be in ARN format or \"*\".")]
    [InlineData("x:nowhere", "Partition \"nowhere\" is not valid for resource \"arn:nowhere:*:*:*:*\".")]
    [InlineData("x:b:c:d:e:f:g:h", "Partition \"b\" is not valid for resource \"arn:b:c:d:e:f:g:h\".")]
    [InlineData("aws:s3:::b", "Partition \"s3\" is not valid for resource \"arn:s3:::b:*\".")]
    [InlineData("arn:aws", "Resource vendor must be fully qualified and cannot contain regexes.")]
    [InlineData("arn:aws:iam:us-east-1::b", "IAM resource arn:aws:iam:us-east-1::b cannot contain region information.")]
    [InlineData("arn:aws:s3:us-east-1::b", "Resource arn:aws:s3:us-east-1::b can not contain region information.")]
    [InlineData(
        "arn:aws:iam:::b",
        "IAM resource path must either be \"*\", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.")]
    public void A_resource_has_the_form_of_an_arn(string resource, string message) =>
        AssertFault(message, Policies.Document($$"""{"Effect":"Allow","Action":"nonsense","Resource":"{{resource}}"}"""));

    [Fact]
    public void Of_several_wrong_resources_the_alphabetically_first_is_reported() =>
        AssertFault(
            "Partition \"nowhere\" is not valid for resource \"arn:nowhere:s3:::b\".",
            Policies.Document("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":["arn:nowhere:s3::b","arn:nowhere:s3:::b"]}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam: some name ","Resource":"arn:aws:s3:::b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3-x.y:List","Resource":["arn:aws:s3:::b","*"],"Condition":{}}""")]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:List","NotResource":"*","Condition":{"x":{},"y":{}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:List","Resource":"arn:aws:something","Condition":{"DateGreaterThan":{"a":[]}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:List","Resource":"arn:aws:iam::*:user/${aws:username}","Condition":{"DateGreaterThan":{"a":"01T"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:List","Resource":"arn:aws:s3:us-east-1:1:accesspoint/x","Condition":{"ForAnyValue:StringEqualsIfExists":{"a":"b"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:List","Resource":"arn:aws:iam::1:root","Condition":{"Bool":{"a":true},"NumericLessThan":{"b":5}}}""")]
    public void Odd_documents_that_aws_saves_are_saved(string statement) => AssertAccepted(statement);

    [Fact]
    public void One_statement_needs_no_list_and_an_id_is_accepted() =>
        Assert.Null(PolicyValidator.Validate(
            """{"Id":"x","Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:List","Resource":"*"}}""", PolicyKind.Identity));

    [Fact]
    public void A_principal_is_refused() =>
        AssertFault(
            "Policy document should not specify a principal.",
            Policies.Document("""{"Effect":"Allow","Principal":"*","Action":"s3:List","Resource":"*"}"""));

    [Fact]
    public void A_fault_says_where_it_is()
    {
        var fault = PolicyValidator.Validate("{\n  \"Version\": \"2012-10-17\",\n  \"Extra\": 1\n}", PolicyKind.Identity);

        Assert.Equal(new PolicyFault(Syntax, 3, 3), fault);
    }

    [Fact]
    public void The_size_counts_everything_but_white_space() =>
        Assert.Equal(5, PolicyValidator.SizeWithoutWhiteSpace(" {\t\"a\"\r\n }\u00a0"));

    private static void AssertFault(string message, string document)
    {
        foreach (var kind in new[] { PolicyKind.Identity, PolicyKind.Boundary, PolicyKind.ServiceControl })
        {
            Assert.Equal(message, PolicyValidator.Validate(document, kind)?.Message);
        }
    }

    private static void AssertAccepted(string statement)
    {
        Assert.Null(PolicyValidator.Validate(Policies.Document(statement), PolicyKind.Identity));
        Assert.True(CompiledPolicy.TryCompile(Policies.Document(statement), PolicyKind.Identity, out _, out _));
    }
}

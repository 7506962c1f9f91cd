using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>Every refusal that needs no key, in AWS's words, in AWS's order.</summary>
public sealed class SignatureRefusalTests
{
    private static readonly SignedRequest Signed = Sample.Signed();
    private static readonly SignedRequest Presigned = Sample.Presigned();

    [Fact]
    public void An_undecodable_query_comes_first()
    {
        var error = Sample.Refusal(Sample.Request("/?a=%yy"));

        Assert.Equal(new ProtocolError("MalformedQueryString", 400, "Illegal hex character in escape % pattern: %yy"), error);
    }

    [Theory]
    [InlineData("/?%zz")]
    [InlineData("/?a=1&%4=")]
    [InlineData("/?a=1&X-Amz-Date=%")]
    public void Every_escape_of_the_query_is_checked(string target)
    {
        Assert.Equal("MalformedQueryString", Sample.Refusal(Signed.WithTarget(target)).Code);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?Action=GetUser")]
    [InlineData("/?X-Amz-Date=20150830T123600Z&X-Amz-Expires=60&X-Amz-Security-Token=t")]
    public void A_request_without_credentials_is_unsigned(string target)
    {
        var unsigned = Assert.IsType<SignatureParseResult.Unsigned>(SignatureParser.Parse(Sample.Request(target), Sample.Expect()));

        Assert.Equal(new ProtocolError("MissingAuthenticationToken", 403, "Request is missing Authentication Token"), unsigned.Error);
    }

    [Theory]
    [InlineData("AWS5-HMAC-SHA256")]
    [InlineData("AWS")]
    [InlineData("AWSX")]
    [InlineData("AWS4-HMAC-SHA256X")]
    [InlineData("aws4-hmac-sha256")]
    [InlineData("AWS4-ECDSA-P256-SHA256")]
    [InlineData("Bearer")]
    [InlineData("")]
    public void Another_algorithm_is_not_supported(string algorithm)
    {
        var expected = Incomplete($"Unsupported AWS 'algorithm': '{algorithm}'.");

        Assert.Equal(expected, Sample.Refusal(Authorization($"{algorithm} Credential=a")));
        Assert.Equal(expected, Sample.Refusal(Sample.Request($"/?X-Amz-Algorithm={algorithm}")));
    }

    [Theory]
    [InlineData("AWS4-HMAC-SHA256 FooBar", "FooBar")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a, FooBar, Baz", "FooBar")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a,", "")]
    [InlineData("AWS4-HMAC-SHA256 ", "")]
    public void A_part_without_equals_sign_is_named_with_the_whole_header(string header, string part)
    {
        Assert.Equal(
            Incomplete($"'{part}' not a valid key=value pair (missing equal-sign) in Authorization header: '{header}'"),
            Sample.Refusal(Authorization(header)));
    }

    [Fact]
    public void All_missing_parts_of_the_header_are_named()
    {
        Assert.Equal(
            Incomplete("Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. "
                + "Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
                + "Authorization=AWS4-HMAC-SHA256"),
            Sample.Refusal(Authorization("AWS4-HMAC-SHA256", withDate: false)));
    }

    [Fact]
    public void Only_missing_parts_of_the_header_are_named()
    {
        const string Header = "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host";

        Assert.Equal(
            Incomplete($"Authorization header requires 'Signature' parameter. Authorization={Header}"),
            Sample.Refusal(Authorization(Header)));
        Assert.Equal(
            Incomplete($"Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization={Header},Signature=0"),
            Sample.Refusal(Authorization(Header + ",Signature=0", withDate: false)));
    }

    [Fact]
    public void All_missing_parameters_of_the_query_are_named()
    {
        Assert.Equal(
            Incomplete("AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. "
                + "AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. "
                + "Re-examine the query-string parameters."),
            Sample.Refusal(Sample.Request("/?X-Amz-Algorithm=AWS4-HMAC-SHA256")));
        Assert.Equal(
            Incomplete("AWS query-string parameters must include 'X-Amz-Algorithm'. Re-examine the query-string parameters."),
            Sample.Refusal(Presigned.WithTarget(Presigned.Target.Replace("X-Amz-Algorithm", "x"))));
    }

    [Fact]
    public void The_host_must_be_signed()
    {
        Assert.Equal(
            Mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."),
            Sample.Refusal(Signed.ReplaceHeader("Authorization", value => value.Replace("=host;", "="))));
    }

    [Fact]
    public void Every_amz_header_must_be_signed_and_each_is_named_once()
    {
        var request = Presigned.WithTarget(Presigned.Target.Replace("=host&", "=accept&"))
            .WithHeader("X-Amz-Foo", "1").WithHeader("x-amz-foo", "2").WithHeader("X-AMZ-BAR", "3").WithHeader("x-amzn-trace-id", "4");

        Assert.Equal(
            Mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization. "
                + "'x-amz-foo' must be a 'SignedHeader' in the AWS Authorization. 'x-amz-bar' must be a 'SignedHeader' in the AWS Authorization."),
            Sample.Refusal(request));
    }

    [Theory]
    [InlineData("2015-08-30T12:36:00Z")]
    [InlineData("20150830T123600")]
    [InlineData("20150830T123600z")]
    [InlineData("20150830t123600Z")]
    [InlineData(" 20150830T123600Z")]
    [InlineData("20150830T123600Z ")]
    [InlineData("20150830T123660Z")]
    [InlineData("20150830T243600Z")]
    [InlineData("20150229T123600Z")]
    [InlineData("20151330T123600Z")]
    [InlineData("٢0150830T123600Z")]
    [InlineData("Sun, 30 Aug 2015 12:36:00 GMT")]
    [InlineData("")]
    public void A_date_in_another_format_is_refused(string date)
    {
        var expected = Incomplete($"Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601");

        Assert.Equal(expected, Sample.Refusal(Signed.ReplaceHeader("X-Amz-Date", _ => date)));
        Assert.Equal(expected, Sample.Refusal(Presigned.WithTarget(
            Presigned.Target.Replace($"Date={Sample.AmzDate}", $"Date={PercentEncoding.Encode(date)}"))));
    }

    [Theory]
    [InlineData("Mon, 30 Aug 2015 12:36:00 GMT")]
    [InlineData("Sunday, 30-Aug-15 12:36:00 GMT")]
    [InlineData("Sun, 30 Aug 2015 12:36:00 +0000")]
    public void An_http_date_in_another_format_is_refused(string date)
    {
        var request = Signed.WithHeaders(headers => headers.Select(header => header.Name == "X-Amz-Date" ? new HeaderField("Date", date) : header))
            .ReplaceHeader("Authorization", value => value.Replace(";x-amz-date", ""));

        Assert.StartsWith("Date must be in ISO-8601 'basic format'. Got", Sample.Refusal(request).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("604801")]
    [InlineData("-1")]
    [InlineData("+60")]
    [InlineData("060")]
    [InlineData("60.0")]
    [InlineData(" 60")]
    [InlineData("6e1")]
    [InlineData("٦0")]
    [InlineData("99999999999999999999")]
    public void A_lifetime_must_be_a_whole_number_in_range(string expires)
    {
        var request = Presigned.WithTarget(Presigned.Target.Replace("Expires=60", $"Expires={PercentEncoding.Encode(expires)}"));

        Assert.Equal(Incomplete($"'X-Amz-Expires' must be a whole number of seconds from 1 to 604800. Got '{expires}'."), Sample.Refusal(request));
    }

    [Fact]
    public void A_bad_date_and_a_bad_lifetime_are_both_named()
    {
        var request = Presigned.WithTarget(Presigned.Target.Replace("Expires=60", "Expires=x").Replace($"Date={Sample.AmzDate}", "Date=y"));

        Assert.Equal(
            Incomplete("Date must be in ISO-8601 'basic format'. Got 'y'. See http://en.wikipedia.org/wiki/ISO_8601 "
                + "'X-Amz-Expires' must be a whole number of seconds from 1 to 604800. Got 'x'."),
            Sample.Refusal(request));
    }

    [Fact]
    public void An_old_signature_is_expired_with_the_three_times()
    {
        var request = Signed.ReplaceHeader("X-Amz-Date", _ => "20150830T122059Z");

        Assert.Equal(
            Mismatch("Signature expired: 20150830T122059Z is now earlier than 20150830T122100Z (20150830T123600Z - 15 min.)"),
            Sample.Refusal(request));
    }

    [Fact]
    public void An_early_signature_is_not_yet_current_with_the_three_times()
    {
        var request = Signed.ReplaceHeader("X-Amz-Date", _ => "20150830T125101Z");

        Assert.Equal(
            Mismatch("Signature not yet current: 20150830T125101Z is still later than 20150830T125100Z (20150830T123600Z + 15 min.)"),
            Sample.Refusal(request));
    }

    [Theory]
    [InlineData(-900_999, true)]
    [InlineData(-901_000, false)]
    [InlineData(0, true)]
    [InlineData(900_999, true)]
    [InlineData(901_000, false)]
    public void The_window_is_fifteen_whole_minutes_either_way(int milliseconds, bool accepted)
    {
        // A now before the signature loses its fraction downwards.
        var now = Sample.Now.AddMilliseconds(milliseconds < 0 ? milliseconds + 999 : milliseconds);

        Assert.Equal(accepted, Sample.IsAccepted(Signed, Sample.Expect(now: now)));
    }

    [Theory]
    [InlineData("AKIDEXAMPLE")]
    [InlineData("")]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/iam")]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request/")]
    [InlineData("a/b/20150830/us-east-1/iam/aws4_request")]
    public void A_credential_has_five_elements(string credential)
    {
        var request = Signed.ReplaceHeader("Authorization", _ => $"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host;x-amz-date, Signature=0");

        Assert.Equal(
            Incomplete($"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'"),
            Sample.Refusal(request));
    }

    [Fact]
    public void All_faults_of_the_scope_are_named()
    {
        var request = Signed.ReplaceHeader("X-Amz-Date", _ => "20150830T122100Z").ReplaceHeader(
            "Authorization",
            _ => "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/foobar/wrong-region/wrong-service/aws5_request, SignedHeaders=host;x-amz-date, Signature=0");

        Assert.Equal(
            Mismatch("Credential should be scoped to a valid region, not 'wrong-region'. Credential should be scoped to correct service: 'iam'. "
                + "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. "
                + "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: 'foobar' != '20150830', from '20150830T122100Z'."),
            Sample.Refusal(request));
    }

    [Fact]
    public void A_wrong_region_alone_is_followed_by_a_blank()
    {
        var request = Signed.ReplaceHeader("Authorization", value => value.Replace("us-east-1", "us-east-2"));

        Assert.Equal(Mismatch("Credential should be scoped to a valid region, not 'us-east-2'. "), Sample.Refusal(request));
    }

    [Theory]
    [InlineData("IAM")]
    [InlineData("sts")]
    [InlineData("")]
    public void A_wrong_service_is_told_the_right_one(string service)
    {
        var request = Signed.ReplaceHeader("Authorization", value => value.Replace("/iam/", $"/{service}/"));

        Assert.Equal(Mismatch("Credential should be scoped to correct service: 'iam'."), Sample.Refusal(request));
    }

    [Fact]
    public void Any_region_will_do_where_none_is_expected_but_not_none_at_all()
    {
        var anywhere = Sample.Expect() with { Regions = null };
        var nowhere = Signed.ReplaceHeader("Authorization", value => value.Replace("us-east-1", ""));

        Assert.True(Sample.IsAccepted(RequestSigner.Sign(Sample.Request(), Sample.Credentials, "mars-west-1", "iam", Sample.Now), anywhere));
        Assert.Equal(Mismatch("Credential should be scoped to a valid region, not ''. "), Sample.Refusal(nowhere, anywhere));
    }

    private static SignedRequest Authorization(string value, bool withDate = true)
    {
        var request = Sample.Request().WithHeader("Authorization", value);
        return withDate ? request.WithHeader("X-Amz-Date", Sample.AmzDate) : request;
    }

    private static ProtocolError Incomplete(string message) => new("IncompleteSignature", 400, message);

    private static ProtocolError Mismatch(string message) => new("SignatureDoesNotMatch", 403, message);
}

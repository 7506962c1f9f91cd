using CsCheck;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

public sealed class CanonicalisationPropertyTests
{
    [Fact]
    public void A_signed_request_always_verifies() =>
        Gen.Select(RequestGen.Unsigned, RequestGen.Credentials).Sample(
            (request, credentials) => Sample.IsAccepted(Sample.Signed(request, credentials: credentials)), iter: 10_000);

    [Fact]
    public void A_presigned_request_always_verifies() =>
        Gen.Select(RequestGen.Unsigned, RequestGen.Credentials).Sample(
            (request, credentials) => Sample.IsAccepted(Sample.Presigned(request, credentials: credentials)), iter: 10_000);

    [Fact]
    public void What_a_naive_client_signs_verifies() =>
        Gen.Select(RequestGen.Unsigned, Gen.Int[0, int.MaxValue]).Sample(
            (request, choice) =>
            {
                request = request.WithHeader("x-amz-date", Sample.AmzDate);
                string[] names = [.. NamesOf(request).Where((name, i) => name == "host" || name.StartsWith("x-amz-", StringComparison.Ordinal) || ((choice >> i) & 1) == 1)];

                var signature = NaiveSignature.Compute(request, names, false, Sample.Secret, Sample.AmzDate, Sample.Region, "iam");

                return Sample.IsAccepted(request.WithHeader(
                    "authorization",
                    $"AWS4-HMAC-SHA256 Credential={Sample.AccessKeyId}/20150830/us-east-1/iam/aws4_request,SignedHeaders={string.Join(';', names)},Signature={signature}"));
            },
            iter: 10_000);

    [Fact]
    public void The_canonical_request_agrees_with_a_naive_one() =>
        Gen.Select(RequestGen.Unsigned, Gen.Bool).Sample(
            (request, isPresigned) =>
            {
                var names = NamesOf(request);
                var terms = new SignatureTerms(
                    Sample.AmzDate, default, string.Join(';', names), isPresigned ? OmittedParameters.Signature : OmittedParameters.None);
                var buffer = new Utf8Buffer(stackalloc byte[16]);

                SignatureFormula.AppendCanonicalRequest(ref buffer, request, terms, System.Security.Cryptography.SHA256.HashData(request.Body.Span));

                Assert.Equal(NaiveSignature.CanonicalRequest(request, names, isPresigned), System.Text.Encoding.UTF8.GetString(buffer.Written));
                buffer.Dispose();
            },
            iter: 10_000);

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("/./", "/")]
    [InlineData("/example/..", "/")]
    [InlineData("/../../a", "/a")]
    [InlineData("/a/b/..", "/a/")]
    [InlineData("/a/.", "/a/")]
    [InlineData("//example//", "/example/")]
    [InlineData("/./example", "/example")]
    [InlineData("/a%20b", "/a%2520b")]
    [InlineData("/a b/é", "/a%20b/%C3%A9")]
    [InlineData("/%2e%2e/a", "/%252e%252e/a")]
    public void A_path_is_normalised_and_encoded_once_more(string path, string canonical)
    {
        var buffer = new Utf8Buffer(stackalloc byte[4]);

        CanonicalPath.Append(ref buffer, path);

        Assert.Equal(canonical, System.Text.Encoding.UTF8.GetString(buffer.Written));
        buffer.Dispose();
    }

    [Theory]
    [InlineData("b=2&a=1", "a=1&b=2")]
    [InlineData("a=2&a=10&a=1", "a=1&a=10&a=2")]
    [InlineData("a-=1&a=2", "a=2&a-=1")]
    [InlineData("a&b=", "a=&b=")]
    [InlineData("&&a=1&", "a=1")]
    [InlineData("a=+%20%2b", "a=%20%20%2B")]
    [InlineData("a=b=c", "a=b%3Dc")]
    [InlineData("%7e=%41/", "~=A%2F")]
    [InlineData("X-Amz-Signature=1&a=2", "X-Amz-Signature=1&a=2")]
    public void A_query_string_is_decoded_encoded_and_sorted(string query, string canonical)
    {
        var buffer = new Utf8Buffer(stackalloc byte[4]);

        CanonicalQuery.Append(ref buffer, query, OmittedParameters.None);

        Assert.Equal(canonical, System.Text.Encoding.UTF8.GetString(buffer.Written));
        buffer.Dispose();
    }

    private static string[] NamesOf(SignedRequest request) =>
        [.. request.Headers.ToArray().Select(header => header.Name.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];
}

using System.Text.Json;
using Reeve.Catalog.ManagedPolicies;

namespace Reeve.Catalog.Tests.ManagedPolicies;

public sealed class PolicyDocumentTests
{
    private static readonly AwsManagedPolicyArchive Archive = AwsManagedPolicyArchive.Shared;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    [Fact]
    public void Every_version_of_every_policy_has_a_document_with_version_and_statements() =>
        Assert.All(Archive.All, policy => Assert.All(policy.Versions, version =>
        {
            var text = Archive.FindDocument(policy.Arn, version.VersionId);
            Assert.NotNull(text);

            using var document = JsonDocument.Parse(text, Strict);
            Assert.Equal("2012-10-17", document.RootElement.GetProperty("Version").GetString());
            Assert.Contains(
                document.RootElement.GetProperty("Statement").ValueKind,
                new[] { JsonValueKind.Array, JsonValueKind.Object });
        }));

    [Fact]
    public void AdministratorAccess_allows_everything() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""",
            Archive.FindDocument("arn:aws:iam::aws:policy/AdministratorAccess", "v1"));

    [Theory]
    [InlineData("v1", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*"],"Resource":"*"}]}""")]
    [InlineData("v3", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:Describe*","s3-object-lambda:Get*","s3-object-lambda:List*"],"Resource":"*"}]}""")]
    public void Each_version_has_its_own_document(string versionId, string document) =>
        Assert.Equal(document, Archive.FindDocument("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", versionId));

    [Theory]
    [InlineData("")]
    [InlineData("v0")]
    [InlineData("v2")]
    [InlineData("V1")]
    [InlineData("v01")]
    [InlineData("1")]
    public void An_unknown_version_has_no_document(string versionId) =>
        Assert.Null(Archive.FindDocument("arn:aws:iam::aws:policy/AdministratorAccess", versionId));
}

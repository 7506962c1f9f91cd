namespace Reeve.Policy.Tests.Validation;

public sealed class OtherKindsValidationTests
{
    [Theory]
    [InlineData("not json", "This policy contains invalid Json")]
    [InlineData("""{"statement":[]}""", "Unknown field statement")]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""", "Could not parse the policy: Statement is empty!")]
    [InlineData("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Extra":1}}""", "Unknown field Extra")]
    public void A_trust_policy_of_the_wrong_shape_is_named_in_its_own_words(string document, string message) =>
        Assert.Equal(message, PolicyValidator.Validate(document, PolicyKind.Trust)?.Message);

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole"}""", "Missing required field Principal")]
    [InlineData("""{"Effect":"Allow","Principal":{},"Action":"sts:AssumeRole"}""", "Missing required field Principal cannot be empty!")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":[]},"Action":"sts:AssumeRole"}""", "Missing required field Principal cannot be empty!")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Resource":"*"}""", "Has prohibited field Resource")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","NotResource":"*"}""", "AssumeRole policy must not contain resources.")]
    [InlineData("""{"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}""", "Allow with NotPrincipal is not allowed.")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"*"}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":["sts:AssumeRole","s3:GetObject"]}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"NotAction":"sts:AssumeRole"}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}""", "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\".")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:group/g"},"Action":"sts:AssumeRole"}""", "Invalid principal in policy: \"AWS\":\"arn:aws:iam::111122223333:group/g\"")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/*"},"Action":"sts:AssumeRole"}""", "Invalid principal in policy: \"AWS\":\"arn:aws:iam::111122223333:user/*\"")]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"nonsense"},"Action":"sts:AssumeRole"}""", "Invalid principal in policy: \"SERVICE\":\"nonsense\"")]
    [InlineData("""{"Effect":"Allow","Principal":{"aws":"*"},"Action":"sts:AssumeRole"}""", "Syntax errors in policy.")]
    public void A_trust_policy_is_checked_in_its_own_words(string statement, string message) =>
        Assert.Equal(message, PolicyValidator.Validate(Policies.Document(statement), PolicyKind.Trust)?.Message);

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":["111122223333","AIDAALICEALICEALICE22","arn:aws:sts::111122223333:assumed-role/r/s"],"Service":"ledger.example.com"},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/x"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"x:aud":"y"}}}""")]
    [InlineData("""{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"sts:AssumeRole*"}""")]
    public void A_sound_trust_policy_is_accepted_in_either_version(string statement)
    {
        foreach (var version in new[] { "2012-10-17", "2008-10-17" })
        {
            Assert.Null(PolicyValidator.Validate(Policies.Document(statement, version), PolicyKind.Trust));
            Policies.Compile(Policies.Document(statement, version), PolicyKind.Trust);
        }
    }

    [Fact]
    public void A_session_policy_that_is_no_json_has_a_text_of_its_own()
    {
        Assert.Equal("The policy is not in the valid JSON format.", PolicyValidator.Validate("{", PolicyKind.Session)?.Message);
        Assert.Equal("Syntax errors in policy.", PolicyValidator.Validate("{}", PolicyKind.Session)?.Message);
    }

    [Theory]
    [InlineData(PolicyKind.Resource)]
    [InlineData(PolicyKind.ResourceControl)]
    public void A_policy_on_resources_needs_principals_and_resources(PolicyKind kind)
    {
        Assert.Equal("Missing required field Principal", PolicyValidator.Validate(Policies.Document("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}"""), kind)?.Message);
        Assert.Equal("Policy statement must contain resources.", PolicyValidator.Validate(Policies.Document("""{"Effect":"Allow","Principal":"*","Action":"s3:*"}"""), kind)?.Message);
        Assert.Null(PolicyValidator.Validate(Policies.Document("""{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}""", "2008-10-17"), kind));
    }

    [Theory]
    [InlineData(PolicyKind.Identity, """{"Effect":"allow","Action":"*","Resource":"*"}""")]
    [InlineData(PolicyKind.Identity, """{"Effect":"Allow","Resource":"*"}""")]
    [InlineData(PolicyKind.Identity, """{"Effect":"Allow","Action":"*"}""")]
    [InlineData(PolicyKind.Identity, """{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""")]
    [InlineData(PolicyKind.Resource, """{"Effect":"Allow","Action":"*","Resource":"*"}""")]
    [InlineData(PolicyKind.Trust, """{"Effect":"Allow","Action":"sts:AssumeRole"}""")]
    [InlineData(PolicyKind.Trust, """{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole","Resource":"*"}""")]
    public void What_has_no_meaning_for_its_kind_does_not_compile(PolicyKind kind, string statement)
    {
        Assert.False(CompiledPolicy.TryCompile(Policies.Document(statement), kind, out var policy, out var fault));

        Assert.Null(policy);
        Assert.NotEmpty(fault.Message);
    }
}

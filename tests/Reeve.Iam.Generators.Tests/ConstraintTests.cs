using Reeve.Iam.Generators.Tests.Support;

namespace Reeve.Iam.Generators.Tests;

/// <summary>What generated binders answer, word for word.</summary>
public sealed class ConstraintTests
{
    private const string Clause = "1 validation error detected: Value at ";

    [Fact]
    public void Three_numbers_out_of_range_are_one_answer() => Assert.Equal(
        "3 validation errors detected: Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value less than or equal to 128; "
        + "Value at 'passwordReusePrevention' failed to satisfy constraint: Member must have value less than or equal to 24; "
        + "Value at 'maxPasswordAge' failed to satisfy constraint: Member must have value less than or equal to 1095",
        Bound.ChangeRefusal("MinimumPasswordLength=129", "PasswordReusePrevention=25", "MaxPasswordAge=1096"));

    [Theory]
    [InlineData("MaxItems=1001", "'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("MaxItems=0", "'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("MaxItems=-7", "'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("Path=", "'path' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("Status=active", "'status' failed to satisfy constraint: Member must satisfy enum value set")]
    [InlineData("Status=", "'status' failed to satisfy constraint: Member must satisfy enum value set")]
    [InlineData("Picture=AQ==", "'picture' failed to satisfy constraint: Member must have length greater than or equal to 2")]
    [InlineData("Picture=AQIDBAU=", "'picture' failed to satisfy constraint: Member must have length less than or equal to 4")]
    [InlineData(
        "Filter.member.1=Group",
        "'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set, Member must not be null]")]
    [InlineData(
        "Codes.member.3=ab",
        "'codes' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 4, Member must have length greater than or equal to 3]")]
    [InlineData(
        "TagKeys.member.1=a*",
        @"'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\p{L}\p{Z}\p{N}_.:/=+\-@]+, Member must not be null]")]
    public void A_broken_constraint_is_one_clause(string parameter, string expected) =>
        Assert.Equal(Clause + expected, Bound.ChangeRefusal(parameter));

    [Fact]
    public void A_long_path_is_a_clause_and_a_bad_one_a_sentence()
    {
        Assert.Equal(
            Clause + "'path' failed to satisfy constraint: Member must have length less than or equal to 512",
            Bound.ChangeRefusal("Path=/" + new string('a', 511) + "/"));
        Assert.Equal(
            "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
            Bound.ChangeRefusal("Path=a"));
    }

    [Fact]
    public void A_document_is_held_to_the_rules_of_its_text() => Assert.Equal(
        "The specified value for policyDocument is invalid. It must contain only printable ASCII characters.",
        Bound.ChangeRefusal("PolicyDocument={\u0001}"));

    [Fact]
    public void A_fault_in_a_list_of_structures_names_index_and_member() => Assert.Equal(
        Clause + @"'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: [\p{L}\p{Z}\p{N}_.:/=+\-@]+",
        Bound.ChangeRefusal("Tags.member.1.Key=a*", "Tags.member.1.Value="));

    [Fact]
    public void The_index_of_a_fault_is_the_one_of_the_request() => Assert.Equal(
        Clause + "'tags.7.member.value' failed to satisfy constraint: Member must not be null",
        Bound.ChangeRefusal("Tags.member.2.Key=a", "Tags.member.2.Value=", "Tags.member.7.Key=b"));

    [Fact]
    public void A_list_with_too_many_members_is_one_clause() => Assert.Equal(
        Clause + "'tags' failed to satisfy constraint: Member must have length less than or equal to 2",
        Bound.ChangeRefusal(
            [.. Enumerable.Range(1, 3).SelectMany(n => new[] { $"Tags.member.{n}.Key=k{n}", $"Tags.member.{n}.Value=v" })]));

    [Fact]
    public void A_fault_deep_inside_names_the_whole_way()
    {
        Assert.Equal(
            Clause + "'scopes.1.member.arn' failed to satisfy constraint: Member must not be null",
            Bound.ChangeRefusal("Scopes.member.1.Regions.member.1=eu"));
        Assert.Equal(
            Clause + "'scope.default' failed to satisfy constraint: Member must satisfy enum value set",
            Bound.ChangeRefusal("Scope.arn=x", "Scope.default=b"));
        Assert.Equal(
            Clause + "'scope.arn' failed to satisfy constraint: Member must not be null", Bound.ChangeRefusal("Scope.Inner.Note=x"));
    }

    [Fact]
    public void Every_missing_required_member_is_exactly_one_clause() => Assert.Equal(
        "7 validation errors detected: " + string.Join("; ", new[] { "sure", "durationSeconds", "keys", "roleSessionName", "scope", "key", "policy" }
            .Select(field => $"Value null at '{field}' failed to satisfy constraint: Member must not be null")),
        Bound.ReadRefusal());

    [Fact]
    public void Sts_repeats_values() => Assert.Equal(
        "3 validation errors detected: Value '20' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900; "
        + "Value '[a, ]' at 'keys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 9, Member must have length greater than or equal to 1]; "
        + @"Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]+",
        Bound.ReadRefusal(
            "RoleSessionName=Session1:2", "DurationSeconds=20", "Policy={}", "Keys.member.1=a", "Keys.member.2=", "Scope.arn=x", "Key=AP8=", "Sure=true"));

    [Fact]
    public void Sts_tells_of_the_characters_before_the_length_and_of_an_empty_text_both() => Assert.Equal(
        @"2 validation errors detected: Value '' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]+; "
        + "Value '' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
        Bound.ReadRefusal("RoleSessionName=", "DurationSeconds=900", "Policy={}", "Keys.member.1=a", "Scope.arn=x", "Key=AP8=", "Sure=true"));

    [Fact]
    public void A_secret_is_never_repeated() => Assert.Equal(
        Clause + "'tokenCode' failed to satisfy constraint: Member must have length less than or equal to 8",
        Bound.ReadRefusal(
            "RoleSessionName=ab", "DurationSeconds=900", "Policy={}", "Keys.member.1=a", "Scope.arn=x", "Key=AP8=", "Sure=true", "TokenCode=123456789"));

    [Fact]
    public void A_required_list_may_be_given_empty_and_is_then_counted() => Assert.Equal(
        Clause + "'keys' failed to satisfy constraint: Member must have length greater than or equal to 1",
        Bound.ReadRefusal("RoleSessionName=ab", "DurationSeconds=900", "Policy={}", "Keys=", "Scope.arn=x", "Key=AP8=", "Sure=false"));
}

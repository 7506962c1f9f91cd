using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>What AWS was recorded to answer to requests of AssumeRole that break its constraints.</summary>
public sealed class StsConstraintTests
{
    private const string ArnPattern =
        @"Member must satisfy regular expression pattern: [\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+";

    private const string ArnTooLong = "Member must have length less than or equal to 2048";

    [Fact]
    public void What_is_missing_is_null() => Assert.Equal(
        "2 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null; "
        + "Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
        Refusal());

    [Fact]
    public void An_empty_arn_breaks_two_constraints() => Assert.Equal(
        Clauses("", "roleArn", ArnPattern, "Member must have length greater than or equal to 20"), OfArn(""));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void A_session_name_that_is_too_short_breaks_one(string name) => Assert.Equal(
        Clauses(name, "roleSessionName", "Member must have length greater than or equal to 2"), OfName(name));

    [Fact]
    public void A_session_name_with_other_characters_is_told_the_pattern() => Assert.Equal(
        Clauses("bad/name", "roleSessionName", @"Member must satisfy regular expression pattern: [\w+=,.@-]*"), OfName("bad/name"));

    [Fact]
    public void Characters_are_counted_not_bytes()
    {
        Assert.Null(OfArn(new string('\u00E9', 2048)));
        Assert.Equal(Clauses(new string('\u00E9', 2049), "roleArn", ArnTooLong), OfArn(new string('\u00E9', 2049)));
    }

    [Fact]
    public void A_character_outside_the_basic_plane_is_none_of_the_pattern_and_counts_as_one()
    {
        var most = string.Concat(Enumerable.Repeat("\U0001F600", 2048));
        Assert.Equal(Clauses(most, "roleArn", ArnPattern), OfArn(most));
        Assert.Equal(Clauses(most + "\U0001F600", "roleArn", ArnPattern, ArnTooLong), OfArn(most + "\U0001F600"));
    }

    [Theory]
    [InlineData("-1", "Member must have value greater than or equal to 900")]
    [InlineData("899", "Member must have value greater than or equal to 900")]
    [InlineData("-2147483648", "Member must have value greater than or equal to 900")]
    [InlineData("43201", "Member must have value less than or equal to 43200")]
    [InlineData("2147483647", "Member must have value less than or equal to 43200")]
    public void A_duration_out_of_range_is_told_the_bound(string duration, string constraint) =>
        Assert.Equal(Clauses(duration, "durationSeconds", constraint), OfDuration(duration)?.Message);

    [Theory]
    [InlineData("", "missing value for decimal type")]
    [InlineData("abc", "")]
    [InlineData("900.0", "")]
    [InlineData("2147483648", "")]
    [InlineData("-2147483649", "")]
    public void A_duration_that_is_no_number_is_malformed(string duration, string message) =>
        Assert.Equal(new("MalformedInput", 400, message), OfDuration(duration));

    [Theory]
    [InlineData("+900")]
    [InlineData("0900")]
    public void A_duration_may_have_a_sign_or_zeros_before_it(string duration) => Assert.Null(OfDuration(duration));

    private static string Clauses(string value, string field, params string[] constraints) =>
        $"{constraints.Length} validation error{(constraints.Length == 1 ? "" : "s")} detected: "
        + string.Join("; ", constraints.Select(constraint => $"Value '{value}' at '{field}' failed to satisfy constraint: {constraint}"));

    private static string? OfArn(string arn) => Refusal("RoleArn=" + arn, "RoleSessionName=session");

    private static string? OfName(string name) => Refusal("RoleArn=arn:aws:iam::123456789012:role/r", "RoleSessionName=" + name);

    private static IamError? OfDuration(string duration) =>
        Fault("RoleArn=arn:aws:iam::123456789012:role/r", "RoleSessionName=session", "DurationSeconds=" + duration);

    private static string? Refusal(params string[] parameters) => Fault(parameters)?.Message;

    private static IamError? Fault(params string[] parameters)
    {
        var faults = new ConstraintFaults(echoValues: true);
        var operation = OperationTable.Find(ApiService.Sts, "AssumeRole") ?? throw new InvalidOperationException("AssumeRole is declared.");
        operation.Bind(new FormParameters(parameters), faults);
        return faults.ToError();
    }
}

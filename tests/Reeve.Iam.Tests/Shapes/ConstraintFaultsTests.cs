using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Shapes;

public sealed class ConstraintFaultsTests
{
    [Fact]
    public void Nothing_noted_is_no_error()
    {
        var faults = new ConstraintFaults(false);
        Assert.True(faults.IsEmpty);
        Assert.Null(faults.ToError());
    }

    [Fact]
    public void Sts_repeats_the_value_in_full()
    {
        var faults = new ConstraintFaults(true);
        faults.Add("RoleSessionName", "Session1:2", @"Member must satisfy regular expression pattern: [\w+=,.@-]*");
        Assert.Equal(
            @"1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*",
            faults.ToError()?.Message);
    }

    [Fact]
    public void Sts_says_null_where_nothing_was_given_but_not_of_a_secret()
    {
        var faults = new ConstraintFaults(true);
        faults.Hide("WebIdentityToken");
        faults.AddMissing("RoleArn");
        faults.AddMissing("WebIdentityToken");
        Assert.Equal(
            "2 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null; "
            + "Value at 'webIdentityToken' failed to satisfy constraint: Member must not be null",
            faults.ToError()?.Message);
    }

    [Fact]
    public void Several_clauses_are_counted_and_joined()
    {
        var faults = new ConstraintFaults(false);
        faults.Add("A", "x", "Member must not be null");
        faults.Add("B", "y", "Member must satisfy enum value set");
        var error = faults.ToError();
        Assert.Equal(("ValidationError", 400), (error?.Code, error?.HttpStatus));
        Assert.Equal(
            "2 validation errors detected: Value at 'a' failed to satisfy constraint: Member must not be null; Value at 'b' failed to satisfy constraint: Member must satisfy enum value set",
            error?.Message);
    }

    [Fact]
    public void A_sentence_is_told_only_when_no_clause_is_there_and_the_first_counts()
    {
        var faults = new ConstraintFaults(false);
        faults.AddSentence("First.");
        faults.AddSentence("Second.");
        Assert.Equal("First.", faults.ToError()?.Message);
        faults.Add("A", null, "Member must not be null");
        Assert.StartsWith("1 validation error detected: ", faults.ToError()?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_value_wins_over_everything_and_has_no_message()
    {
        var faults = new ConstraintFaults(true);
        faults.Add("A", null, "Member must not be null");
        faults.AddSentence("First.");
        faults.AddMalformed();
        Assert.False(faults.IsEmpty);
        Assert.Equal(new("MalformedInput", 400, ""), faults.ToError());
    }
}

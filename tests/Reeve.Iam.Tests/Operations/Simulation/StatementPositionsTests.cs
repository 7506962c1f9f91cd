using Reeve.Iam.Operations.Simulation;

namespace Reeve.Iam.Tests.Operations.Simulation;

public sealed class StatementPositionsTests
{
    [Fact]
    public void A_lone_statement_starts_behind_its_brace()
    {
        // https://docs.aws.amazon.com/cli/latest/reference/iam/simulate-custom-policy.html: 1:38 to 1:167
        const string document =
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}""";

        Assert.Equal([(At(1, 38), At(1, 167))], StatementPositions.Of(document));
    }

    [Fact]
    public void The_first_statement_of_a_list_starts_behind_the_bracket()
    {
        // AdministratorAccess, as answers that are published have it: 3:17 to 8:6
        const string document =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }
            """;

        Assert.Equal([(At(3, 17), At(8, 6))], StatementPositions.Of(document));
    }

    [Fact]
    public void A_later_statement_starts_where_the_one_before_ends()
    {
        const string document = """{"Statement" : [ {"Effect":"Allow"} , {"Effect":"Deny"},{}]}""";

        Assert.Equal([(At(1, 17), At(1, 36)), (At(1, 36), At(1, 56)), (At(1, 56), At(1, 59))], StatementPositions.Of(document));
    }

    [Fact]
    public void Columns_count_UTF_16_units_and_begin_anew_on_each_line() => Assert.Equal(
        [(At(2, 23), At(2, 32))],
        StatementPositions.Of("{\"Id\":\"x\",\r\n\"é\":\"😀\",\"Statement\":[{\"a\":\"ü\"}]}"));

    [Fact]
    public void Only_the_statements_of_the_document_itself_count() => Assert.Equal(
        [(At(1, 47), At(1, 48))],
        StatementPositions.Of("""{"Id":{"Statement":[{}]},"\u0053tatement":   {}}"""));

    private static PositionShape At(int line, int column) => new(line, column);
}

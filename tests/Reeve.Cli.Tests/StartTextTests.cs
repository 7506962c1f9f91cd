using Reeve.Cli.Serve;
using Reeve.Iam.Entities;
using Reeve.Server.Startup;

namespace Reeve.Cli.Tests;

public sealed class StartTextTests
{
    private static readonly StartReport First = new()
    {
        IsFirstStart = true,
        Addresses = ["http://127.0.0.1:8400"],
        Endpoint = "http://127.0.0.1:8400",
        DataDirectory = "/srv/my data",
        Accounts = [new AccountEntry("123456789012", null, default)],
        AwsConfigFile = "/srv/my data/aws/config",
        AwsCredentialsFile = "/srv/my data/aws/credentials",
        Warnings = [],
    };

    [Fact]
    public void A_first_start_tells_what_it_made_and_what_to_do_next()
    {
        Assert.Equal(
            $"""
            Reeve {ReeveVersion.Text} is ready at http://127.0.0.1:8400

              data         /srv/my data (new)
              accounts     123456789012 (new)
              credentials  /srv/my data/aws/credentials
              console      http://127.0.0.1:8400/console/

            The AWS CLI and SDKs come here after:

              export AWS_CONFIG_FILE='/srv/my data/aws/config'
              export AWS_SHARED_CREDENTIALS_FILE='/srv/my data/aws/credentials'

            Try:

              aws sts get-caller-identity
              aws iam create-service-linked-role --aws-service-name lex.amazonaws.com
              aws iam list-roles

            """,
            Text(First));
    }

    [Fact]
    public void A_later_start_tells_what_it_opened()
    {
        var text = Text(First with { IsFirstStart = false });

        Assert.Contains("\n  data         /srv/my data\n  accounts     123456789012\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Try:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(new)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_that_are_not_there_are_not_spoken_of()
    {
        var text = Text(First with { IsFirstStart = false, AwsCredentialsFile = null });

        Assert.DoesNotContain("credentials", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0, "none; make one with: reeve account create")]
    [InlineData(3, "000000000000, 000000000001, 000000000002")]
    [InlineData(5, "000000000000, 000000000001, 000000000002 and 2 more")]
    public void Many_accounts_are_counted(int count, string shown)
    {
        var accounts = Enumerable.Range(0, count).Select(index => new AccountEntry($"{index:D12}", null, default));

        Assert.Contains($"  accounts     {shown}\n", Text(First with { IsFirstStart = false, Accounts = [.. accounts] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_come_last()
    {
        Assert.EndsWith("\nWarning: mind the gap\n", Text(First with { Warnings = ["mind the gap"] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/reeve-1.0/a_b", "/srv/reeve-1.0/a_b")]
    [InlineData("", "''")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("$(x)", "'$(x)'")]
    [InlineData("é", "'é'")]
    public void Words_are_quoted_where_a_shell_would_read_more_into_them(string word, string quoted)
    {
        Assert.Equal(quoted, ShellText.Quote(word));
    }

    private static string Text(StartReport report)
    {
        using var output = new StringWriter();
        StartText.Write(output, report);
        return output.ToString();
    }
}

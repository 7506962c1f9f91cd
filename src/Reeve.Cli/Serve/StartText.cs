using Reeve.Server.Startup;

namespace Reeve.Cli.Serve;

/// <summary>What <c>reeve serve</c> prints when it is ready.</summary>
internal static class StartText
{
    private const int MostAccounts = 3;

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, StartReport report)
    {
        output.WriteLine($"Reeve {ReeveVersion.Text} is ready at {string.Join(" and ", report.Addresses)}");
        output.WriteLine();
        output.WriteLine($"  data         {report.DataDirectory}{(report.IsFirstStart ? " (new)" : "")}");
        output.WriteLine($"  accounts     {Accounts(report)}");
        if (report.AwsCredentialsFile is { } credentials)
        {
            output.WriteLine($"  credentials  {credentials}");
        }

        output.WriteLine($"  console      {report.Console}");
        if (report.SignInToken is { } token)
        {
            WriteSignIn(output, report.Console, token);
        }

        if (report is { AwsConfigFile: { } config, AwsCredentialsFile: { } file })
        {
            WriteExports(output, config, file);
        }

        if (report.IsFirstStart)
        {
            WriteTries(output);
        }

        WriteWarnings(output, report);
        output.Flush();
    }

    private static string Accounts(StartReport report)
    {
        if (report.Accounts.IsEmpty)
        {
            return "none; make one with: reeve account create";
        }

        var shown = string.Join(", ", report.Accounts.Take(MostAccounts).Select(account => account.AccountId));
        var more = report.Accounts.Length - MostAccounts;
        return more > 0 ? $"{shown} and {more} more" : report.IsFirstStart ? $"{shown} (new)" : shown;
    }

    // Behind the #, where it stays in the browser: no proxy and no log sees it.
    private static void WriteSignIn(TextWriter output, string console, string token)
    {
        output.WriteLine();
        output.WriteLine("To sign in to the console as the new account's root, once and within an hour, open:");
        output.WriteLine();
        output.WriteLine($"  {console}sign-in/link#{token}");
    }

    private static void WriteExports(TextWriter output, string config, string credentials)
    {
        output.WriteLine();
        output.WriteLine("The AWS CLI and SDKs come here after:");
        output.WriteLine();
        output.WriteLine($"  export AWS_CONFIG_FILE={ShellText.Quote(config)}");
        output.WriteLine($"  export AWS_SHARED_CREDENTIALS_FILE={ShellText.Quote(credentials)}");
    }

    private static void WriteTries(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Try:");
        output.WriteLine();
        output.WriteLine("  aws sts get-caller-identity");
        output.WriteLine("  aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
        output.WriteLine("  aws iam list-roles");
    }

    private static void WriteWarnings(TextWriter output, StartReport report)
    {
        foreach (var warning in report.Warnings)
        {
            output.WriteLine();
            output.WriteLine($"Warning: {warning}");
        }
    }
}

namespace Reeve.Cli.Samples;

/// <summary>What is said of the samples when they run.</summary>
internal static class SampleText
{
    private const string Curl = """curl --aws-sigv4 aws:amz:us-east-1:ledger --user "$(aws configure get aws_access_key_id):$(aws configure get aws_secret_access_key)" """;

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, string ledger, string notifications)
    {
        output.WriteLine();
        output.WriteLine("Samples:");
        output.WriteLine();
        output.WriteLine($"  ledger.example.com         {ledger}");
        output.WriteLine($"  notifications.example.com  {notifications}");
        output.WriteLine();
        output.WriteLine("With the exports above, try a ledger, and a role that cannot be deleted while there is one:");
        output.WriteLine();
        output.WriteLine($"  {Curl}-X POST {ledger}/ledgers/books");
        output.WriteLine("  aws iam get-role --role-name ServiceRoleForLedger");
        output.WriteLine($"  {Curl}{ledger}/ledgers");
        output.WriteLine("  aws iam delete-service-linked-role --role-name ServiceRoleForLedger");
        output.WriteLine($"  {Curl}-X DELETE {ledger}/ledgers/books");
        output.Flush();
    }
}

namespace Reeve.Cli.Samples;

/// <summary>What is said of the samples when they run.</summary>
internal static class SampleText
{
    private const string Curl = """curl --aws-sigv4 aws:amz:us-east-1:ledger --user "$(aws configure get aws_access_key_id):$(aws configure get aws_secret_access_key)" """;

    // The deletion is a task, and what it comes to is asked for.
    private static readonly string[] Delete =
    [
        "TASK=$(aws iam delete-service-linked-role --role-name ServiceRoleForLedger --query DeletionTaskId --output text); sleep 1",
        "aws iam get-service-linked-role-deletion-status --deletion-task-id $TASK",
    ];

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
        string[] commands =
        [
            $"{Curl}-X POST {ledger}/ledgers/books",
            "aws iam get-role --role-name ServiceRoleForLedger",
            $"{Curl}{ledger}/ledgers",
            .. Delete,
            $"{Curl}-X DELETE {ledger}/ledgers/books",
            .. Delete,
        ];
        foreach (var command in commands)
        {
            output.WriteLine("  " + command);
        }

        output.Flush();
    }
}

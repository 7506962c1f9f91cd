namespace Reeve.Manifests.Tests;

/// <summary>Manifests that are right, for tests to make wrong.</summary>
internal static class Manifests
{
    /// <summary>One that has every member there is.</summary>
    public const string Whole = """
        # A ledger database that notifies its customers.
        service: ledger.example.com
        name: Example Ledger
        prefix: ledger
        documentation: https://docs.example.com/ledger/service-linked-role
        usage:
          knownBy: callback
          callback: https://ledger.example.com/usage
        roles:
          - name: AWSServiceRoleForLedger
            description: Lets Example Ledger notify on your behalf.
            suffix: optional
            createdBy: both
            deletedBy: iam
            alsoAssumedBy: [archive.ledger.example.com]
            policies:
              - name: LedgerServiceRolePolicy
                description: What the ledger does.
                document:
                  Version: 2012-10-17
                  Statement:
                    - Sid: Notify
                      Effect: Allow
                      Action: sns:Publish
                      Resource: arn:aws:sns:*:*:ledger-*
                      Condition:
                        StringEquals: {"aws:ResourceAccount": "${aws:PrincipalAccount}"}
          - name: LedgerBackup
            trustPolicy: {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "ledger.example.com"}, "Action": "sts:AssumeRole"}]}
            policies:
              - name: LedgerBackupPolicy
                document: {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}
        useCases:
          - name: Ledger
            description: Keeps ledgers.
            role: AWSServiceRoleForLedger
          - name: Ledger export
            permissions: limited
            policies: ["arn:aws:iam::aws:policy/AmazonS3FullAccess"]
        actions:
          - name: CreateLedger
            description: Makes a ledger.
            resources: ["arn:aws:ledger:*:*:ledger/*"]
            conditionKeys: ["ledger:Size", "aws:RequestTag/${TagKey}"]
            setsInMotion:
              - role: AWSServiceRoleForLedger
                statements: [Notify]
        """;

    /// <summary>One that has only what it must have.</summary>
    public const string Least = """
        service: ledger.example.com
        name: Ledger
        prefix: ledger
        roles:
          - name: ServiceRoleForLedger
            policies:
              - name: LedgerPolicy
                document: {"Version": "2012-10-17", "Statement": [{"Sid": "One", "Effect": "Allow", "Action": "sns:Publish", "Resource": "*"}]}
        """;
}

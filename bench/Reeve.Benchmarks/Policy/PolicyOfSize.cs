using System.Text;

namespace Reeve.Benchmarks.Policy;

/// <summary>A policy of ordinary statements, about as long as asked for.</summary>
internal static class PolicyOfSize
{
    private static readonly string[] Services = ["s3", "ec2", "sqs", "iam", "kms", "logs", "lambda", "dynamodb"];

    public static string Document(int size)
    {
        var text = new StringBuilder("""{"Version":"2012-10-17","Statement":[""");
        for (var i = 0; text.Length < size - 300; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Statement(i));
        }

        return text.Append("]}").ToString();
    }

    private static string Statement(int i)
    {
        var service = Services[i % Services.Length];
        var condition = i % 5 == 0 ? ""","Condition":{"StringEquals":{"aws:RequestedRegion":["us-east-1","eu-west-1"]},"Bool":{"aws:SecureTransport":"true"}}""" : "";
        return $$"""
            {"Sid":"S{{i}}","Effect":"{{(i % 7 == 0 ? "Deny" : "Allow")}}","Action":["{{service}}:Get*","{{service}}:List*","{{service}}:CreateThing{{i}}"],"Resource":["arn:aws:{{service}}:*:111122223333:thing/app{{i}}-*","arn:aws:{{service}}:us-east-1:111122223333:thing/${aws:username}"]{{condition}}}
            """;
    }
}

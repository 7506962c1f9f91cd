namespace Reeve.Iam.Audit;

/// <summary>Something that a call was about.</summary>
/// <param name="Type">Its type, in CloudFormation's words: <c>AWS::IAM::Role</c>.</param>
/// <param name="Name">Its name or ARN.</param>
public sealed record RecordedResource(string Type, string Name);

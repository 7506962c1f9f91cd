using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Sts;

/// <summary>A managed policy that is to limit a session.</summary>
internal sealed record PolicyDescriptor
{
    [WireName("arn"), Length(20, 2048), Pattern(TextPattern.StsArn)]
    public string? Arn { get; init; }
}

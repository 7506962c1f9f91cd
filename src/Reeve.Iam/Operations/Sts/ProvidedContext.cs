using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Sts;

/// <summary>What a trusted context provider states about who is behind a session.</summary>
internal sealed record ProvidedContext
{
    [Length(20, 2048), Pattern(TextPattern.StsArn)]
    public string? ProviderArn { get; init; }

    [Length(4, 2048)]
    public string? ContextAssertion { get; init; }
}

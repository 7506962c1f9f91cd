namespace Reeve.Iam.Operations;

/// <summary>The AWS Query APIs that Reeve serves.</summary>
public enum ApiService
{
    /// <summary>IAM, version 2010-05-08.</summary>
    Iam,

    /// <summary>STS, version 2011-06-15.</summary>
    Sts,
}

namespace Reeve.Server.Operator;

/// <summary>An access key of an account's root.</summary>
/// <param name="AccessKeyId">Its id.</param>
/// <param name="SecretAccessKey">Its secret.</param>
public sealed record RootAccessKey(string AccessKeyId, string SecretAccessKey)
{
    /// <summary>The id alone, so that a record that is printed does not tell the secret.</summary>
    public override string ToString() => AccessKeyId;
}

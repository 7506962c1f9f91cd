namespace Reeve.Server.Operator.Services;

/// <summary>An access key of a linked service, without its secret.</summary>
/// <param name="AccessKeyId">Its id.</param>
/// <param name="CreateDate">When it was made.</param>
public sealed record ServiceKeyAnswer(string AccessKeyId, DateTimeOffset CreateDate);

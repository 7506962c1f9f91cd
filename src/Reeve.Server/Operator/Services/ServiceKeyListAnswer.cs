namespace Reeve.Server.Operator.Services;

/// <summary>The access keys of a linked service.</summary>
/// <param name="AccessKeys">The keys, oldest first.</param>
public sealed record ServiceKeyListAnswer(ServiceKeyAnswer[] AccessKeys);

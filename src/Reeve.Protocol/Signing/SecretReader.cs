namespace Reeve.Protocol.Signing;

/// <summary>Writes a secret access key in UTF-8 where it can be wiped after use.</summary>
/// <typeparam name="TState">What the reader needs to find the secret; passed along so that it need not be captured.</typeparam>
/// <param name="state">What was given to <see cref="SigningKeyCache.GetOrDerive{TState}"/>.</param>
/// <param name="destination">Takes the secret, at most <see cref="SigningKeyCache.LongestSecret"/> bytes.</param>
/// <returns>The number of bytes written.</returns>
public delegate int SecretReader<in TState>(TState state, Span<byte> destination);

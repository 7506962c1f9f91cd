namespace Reeve.Server.SignIn;

/// <summary>What the page of the one-time link sends.</summary>
/// <param name="Token">The token of the link.</param>
public sealed record LinkSignInBody(string Token);

using Reeve.Iam.Calls;

namespace Reeve.Server.SignIn;

/// <summary>A request to sign in, its body read.</summary>
/// <param name="Http">The request.</param>
/// <param name="Body">Its body.</param>
/// <param name="Origin">Where it came from.</param>
internal sealed record SignInVisit(HttpContext Http, ReadOnlyMemory<byte> Body, RequestOrigin Origin);

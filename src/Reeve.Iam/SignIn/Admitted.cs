using Reeve.Iam.Sessions;

namespace Reeve.Iam.SignIn;

/// <summary>A session that was made at the door.</summary>
/// <param name="Shown">What its owner is shown.</param>
/// <param name="Session">The session.</param>
internal sealed record Admitted(SignedIn Shown, Session Session);

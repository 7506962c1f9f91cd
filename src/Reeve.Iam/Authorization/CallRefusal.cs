using Reeve.Iam.Errors;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>A call that the policies refuse.</summary>
/// <param name="Error">What the caller sees.</param>
/// <param name="Request">What was asked, for whoever may know why.</param>
internal sealed record CallRefusal(IamError Error, AuthorizationRequest Request);

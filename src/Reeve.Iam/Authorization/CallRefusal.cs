using Reeve.Iam.Errors;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>A call that is refused.</summary>
/// <param name="Error">What the caller sees.</param>
/// <param name="Request">What was asked, for whoever may know why; null where nobody may.</param>
internal sealed record CallRefusal(IamError Error, AuthorizationRequest? Request);

namespace Reeve.Iam.Errors;

/// <summary>An error of the IAM or STS API, as its clients see it.</summary>
/// <param name="Code">The wire code, spelled as in the service model: <c>NoSuchEntity</c>.</param>
/// <param name="HttpStatus">The HTTP status that the service model gives this code.</param>
/// <param name="Message">One sentence for the API caller; never a stack trace or a driver's text.</param>
public sealed record IamError(string Code, int HttpStatus, string Message);

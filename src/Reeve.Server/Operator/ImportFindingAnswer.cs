namespace Reeve.Server.Operator;

/// <summary>Something of a file that is not here as it was there.</summary>
/// <param name="Kind">What it is about: <c>user</c>, <c>group</c>, <c>role</c>, <c>policy</c>, <c>instance profile</c> or <c>account</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="LeftOut">Whether something could not be carried; else it is only good to know.</param>
/// <param name="Message">What.</param>
public sealed record ImportFindingAnswer(string Kind, string Name, bool LeftOut, string Message);

using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Why a report could not be made.</summary>
internal sealed record ErrorDetailsShape(string Message, string Code)
{
    /// <summary>An error as reports tell it.</summary>
    public static ErrorDetailsShape Of(IamError error) => new(error.Message, error.Code);
}

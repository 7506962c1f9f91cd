using Reeve.Iam.Shapes;

namespace Reeve.Iam.SignIn;

/// <summary>The parameters of ChangePassword as the sign-in form gives them.</summary>
internal sealed class PasswordParameters(string oldPassword, string newPassword) : IParameterSource
{
    /// <inheritdoc/>
    public string? Find(string path) => path switch
    {
        "OldPassword" => oldPassword,
        "NewPassword" => newPassword,
        _ => null,
    };

    /// <inheritdoc/>
    public IReadOnlyList<int> MemberIndexes(string listPath) => [];
}

using System.Text;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Renames or moves a server certificate, which keeps its id.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServerCertificate.html</remarks>
[Operation(ApiService.Iam, "UpdateServerCertificate")]
internal sealed class UpdateServerCertificate : IOperation<UpdateServerCertificateRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateServerCertificateRequest request, OperationContext context)
    {
        var before = account.ServerCertificates.Find(request.ServerCertificateName);
        var after = Arns.ServerCertificate(
            account.Id, request.NewPath ?? before?.Path ?? "/", request.NewServerCertificateName ?? before?.Name ?? request.ServerCertificateName);
        var target = ServerCertificateLookup.Target(account, request.ServerCertificateName);
        return after == target.Resource ? target : target with { FurtherResources = [after] };
    }

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Existing(account, request.ServerCertificateName).Then<Change<NoResult>>(before =>
        {
            var after = before with { Name = request.NewServerCertificateName ?? before.Name, Path = request.NewPath ?? before.Path };
            if (Ascii.EqualsIgnoreCase(before.Name, after.Name))
            {
                return Change.Of(account.With(after));
            }

            return account.ServerCertificates.Contains(after.Name)
                ? ServerCertificateLookup.AlreadyExists(after.Name)
                : Change.Of(account.Without(before).With(after));
        });
}

/// <summary>Parameters of UpdateServerCertificate.</summary>
internal sealed record UpdateServerCertificateRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }

    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? NewPath { get; init; }

    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? NewServerCertificateName { get; init; }
}

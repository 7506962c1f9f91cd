using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>Creates a user name with a password, or an API key, for one service. The secret is in the answer and, in the clear, never again anywhere.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html</remarks>
[Operation(
    ApiService.Iam, "CreateServiceSpecificCredential",
    ConditionKeys = [ServiceCredentialKeys.ServiceName, ServiceCredentialKeys.AgeDays])]
internal sealed class CreateServiceSpecificCredential : IOperation<CreateServiceSpecificCredentialRequest, CreateServiceSpecificCredentialResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateServiceSpecificCredentialRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName)
            .WithKey(ServiceCredentialKeys.ServiceName, request.ServiceName)
            .WithKey(ServiceCredentialKeys.AgeDays, request.CredentialAgeDays?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public Result<Change<CreateServiceSpecificCredentialResponse>> Apply(
        Account account, CreateServiceSpecificCredentialRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName).Then<Change<CreateServiceSpecificCredentialResponse>>(user =>
        {
            if (FindFault(request) is { } fault)
            {
                return fault;
            }

            var keyring = KeyringOwner.Of(account, user.UniqueId);
            if (keyring.ServiceCredentials.Count(credential => credential.ServiceName == request.ServiceName) >= account.Quotas.CredentialsPerService)
            {
                return IamErrors.QuotaExceeded("ServiceSpecificCredentialsPerUser", account.Quotas.CredentialsPerService);
            }

            var (made, secret) = Make(request, keyring, user.Name, account.Id, context);
            return Change.Of(
                account.With(keyring with { ServiceCredentials = keyring.ServiceCredentials.Add(made) }),
                new CreateServiceSpecificCredentialResponse(ServiceCredentialShape.Of(user.Name, made, secret, context.Now)));
        });

    private static IamError? FindFault(CreateServiceSpecificCredentialRequest request) =>
        CredentialServices.FindFault(request.ServiceName)
        ?? (request.CredentialAgeDays is not null && !CredentialServices.HasApiKeys(request.ServiceName)
            ? IamErrors.ValidationError($"CredentialAgeDays is not supported for the service {request.ServiceName}.")
            : null);

    private static (ServiceCredential Credential, string Secret) Make(
        CreateServiceSpecificCredentialRequest request, Keyring keyring, string userName, string accountId, OperationContext context)
    {
        var id = context.Ids.NewServiceCredentialId();
        var credential = new ServiceCredential
        {
            Id = id,
            ServiceName = request.ServiceName,
            PublicName = CredentialServices.NewPublicName(keyring, userName, accountId),
            SealedSecret = [],
            CreateDate = context.Now,
            ExpirationDate = request.CredentialAgeDays is { } days ? context.Now.AddDays(days) : null,
        };
        var secret = CredentialServices.NewSecret(credential, context.Ids);
        var sealedSecret = context.Sealer.Seal(Encoding.UTF8.GetBytes(secret), ServiceCredential.SealingPurpose(id));
        return (credential with { SealedSecret = sealedSecret }, secret);
    }
}

/// <summary>Parameters of CreateServiceSpecificCredential.</summary>
internal sealed record CreateServiceSpecificCredentialRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember]
    public required string ServiceName { get; init; }

    [ValueRange(1, 36600)]
    public int? CredentialAgeDays { get; init; }
}

/// <summary>Answer of CreateServiceSpecificCredential.</summary>
/// <param name="ServiceSpecificCredential">The credential.</param>
internal sealed record CreateServiceSpecificCredentialResponse(ServiceCredentialShape ServiceSpecificCredential);

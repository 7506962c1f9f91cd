using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.ServiceCalls;

/// <summary>
/// CreateServiceLinkedRole as a linked service makes it for a caller: it needs the caller's permission, takes the service's word which of its roles
/// is wanted, and is content with one that somebody else has made meanwhile.
/// </summary>
internal sealed class EnsureRoleCall(string servicePrincipal, RoleRequest request)
    : BoundCall(OperationTable.Find(ApiService.Iam, "CreateServiceLinkedRole") ?? throw new InvalidOperationException("CreateServiceLinkedRole is declared."))
{
    /// <inheritdoc/>
    public override void WriteRequest(IShapeWriter writer)
    {
        writer.Text("AWSServiceName"u8, servicePrincipal);
        if (request.Suffix is { } suffix)
        {
            writer.Text("CustomSuffix"u8, suffix);
        }

        if (request.Description is { } description)
        {
            writer.Text("Description"u8, description);
        }
    }

    /// <inheritdoc/>
    internal override AuthorizationTarget Target(Account account, OperationContext context) =>
        new(WantedRole.Of(servicePrincipal, request, context.Templates) is Result<WantedRole>.Ok { Value: var wanted } ? wanted.ArnIn(account.Id) : "*")
        {
            Keys = [KeyValuePair.Create("iam:AWSServiceName", servicePrincipal)],
        };

    /// <inheritdoc/>
    internal override Result<CallOutcome> Run(Account account, OperationContext context) =>
        WantedRole.Of(servicePrincipal, request, context.Templates).Then(wanted => wanted.FindIn(account).Then<CallOutcome>(present =>
        {
            var role = present ?? CreateServiceLinkedRole.Make(
                wanted.Template, wanted.Name, request.Description ?? wanted.Template.Description, context.Ids, context.Now);
            var made = new ServiceRole(role.Name, Arns.Role(account.Id, role.Path, role.Name), role.UniqueId, present is null);
            return new TypedCallOutcome<ServiceRole>(present is null ? account.With(role) : null, made, Write);
        }));

    private static void Write(IShapeWriter writer, ServiceRole role)
    {
        writer.BeginStructure("Role"u8);
        writer.Text("RoleName"u8, role.RoleName);
        writer.Text("RoleId"u8, role.RoleId);
        writer.Text("Arn"u8, role.Arn);
        writer.EndStructure("Role"u8);
    }
}

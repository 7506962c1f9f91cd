using Reeve.Iam.LinkedServices;

namespace Reeve.Testing;

/// <summary>Linked services that a test names.</summary>
public sealed class FakeTemplates : ITemplateCatalog
{
    private readonly List<ServiceTemplate> _templates = [];

    /// <inheritdoc/>
    public IReadOnlyList<ServiceTemplate> All => _templates;

    /// <summary>Adds a service that lets its role be created and deleted through IAM.</summary>
    /// <param name="servicePrincipal">The service.</param>
    /// <param name="roleName">Its role.</param>
    /// <param name="policyArn">The role's one policy.</param>
    /// <param name="suffixAllowed">Whether roles may have suffixes.</param>
    public FakeTemplates Add(string servicePrincipal, string roleName, string policyArn, bool suffixAllowed = false)
    {
        _templates.Add(new()
        {
            ServicePrincipal = servicePrincipal,
            ServiceName = servicePrincipal,
            Version = 1,
            RoleName = roleName,
            SuffixAllowed = suffixAllowed,
            ManagedPolicyArns = [policyArn],
            CreatableThroughIam = true,
            DeletableThroughIam = true,
        });
        return this;
    }

    /// <inheritdoc/>
    public ServiceTemplate? FindByPrincipal(string servicePrincipal) =>
        _templates.Find(template => template.ServicePrincipal == servicePrincipal);

    /// <inheritdoc/>
    public ServiceTemplate? Find(string servicePrincipal, string roleName) =>
        _templates.Find(template => template.ServicePrincipal == servicePrincipal && template.RoleName == roleName);
}

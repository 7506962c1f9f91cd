using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>The linked services and their policies at one revision of the directory.</summary>
internal sealed class ServiceCatalog
{
    private readonly CombinedTemplates _templates;
    private readonly CombinedPolicies _policies;

    public ServiceCatalog(ServiceDirectory directory, ITemplateCatalog awsTemplates, IAwsManagedPolicies awsPolicies)
    {
        Directory = directory;
        AwsTemplates = awsTemplates;
        AwsPolicies = awsPolicies;
        _templates = new CombinedTemplates(directory, awsTemplates);
        _policies = new CombinedPolicies(directory, awsPolicies);
    }

    /// <summary>What is registered.</summary>
    public ServiceDirectory Directory { get; }

    /// <summary>AWS's services alone, hidden or not.</summary>
    public ITemplateCatalog AwsTemplates { get; }

    /// <summary>AWS's policies alone.</summary>
    public IAwsManagedPolicies AwsPolicies { get; }

    /// <summary>All templates, each in its newest version.</summary>
    public ITemplateCatalog Templates => _templates;

    /// <summary>All templates, each in the version that is in effect in an account.</summary>
    public ITemplateCatalog TemplatesSeenBy(Account account) =>
        Directory.Services.IsEmpty ? _templates : new AccountTemplates(_templates, Directory, account);

    /// <summary>All policies that are the same in every account, as one sees them.</summary>
    public IAwsManagedPolicies PoliciesSeenBy(Account account) =>
        Directory.Services.IsEmpty ? AwsPolicies : new AccountPolicies(_policies, account);
}

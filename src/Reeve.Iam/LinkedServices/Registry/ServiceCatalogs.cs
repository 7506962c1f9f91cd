using Reeve.Iam.ManagedPolicies;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>Joins what AWS's catalog holds with what is registered; the joint catalog is made once for each revision of the directory.</summary>
internal sealed class ServiceCatalogs(ITemplateCatalog awsTemplates, IAwsManagedPolicies awsPolicies)
{
    private ServiceCatalog? _last;

    /// <summary>The catalog with the services of a directory.</summary>
    public ServiceCatalog Of(ServiceDirectory directory)
    {
        var last = Volatile.Read(ref _last);
        if (last is not null && ReferenceEquals(last.Directory, directory))
        {
            return last;
        }

        var made = new ServiceCatalog(directory, awsTemplates, awsPolicies);
        Volatile.Write(ref _last, made);
        return made;
    }
}

using System.Collections.Frozen;
using System.Text.Json;
using Reeve.Iam.LinkedServices;

namespace Reeve.Catalog.LinkedServices;

/// <summary>The templates of the data file, in its order and by service principal.</summary>
internal sealed class TemplateTable
{
    private TemplateTable(IReadOnlyList<ServiceTemplate> all)
    {
        All = all;
        ByPrincipal = all
            .GroupBy(template => template.ServicePrincipal, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every template, ordered by service principal and role name.</summary>
    public IReadOnlyList<ServiceTemplate> All { get; }

    /// <summary>The templates of each service principal, ordered by role name.</summary>
    public FrozenDictionary<string, ServiceTemplate[]> ByPrincipal { get; }

    /// <summary>Reads the table from the embedded data file.</summary>
    public static TemplateTable Read() => new(Array.ConvertAll(ReadFile().Services, row => row.ToTemplate()));

    /// <summary>Reads the embedded data file as it is written.</summary>
    public static LinkedServicesFile ReadFile()
    {
        using var stream = EmbeddedFile.Open(EmbeddedFile.LinkedServices);
        return JsonSerializer.Deserialize(stream, LinkedServicesJson.Default.LinkedServicesFile)
            ?? throw new InvalidDataException("The file of linked services is empty.");
    }
}

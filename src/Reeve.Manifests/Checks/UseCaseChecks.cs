using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Manifests.Checks;

/// <summary>What can be wrong about use cases.</summary>
internal static class UseCaseChecks
{
    /// <summary>Tells all of it.</summary>
    public static void Run(ServiceManifest manifest, Places places, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, useCase) in manifest.UseCases.Index())
        {
            if (!names.Add(useCase.Name))
            {
                faults.Add(places.At("useCases", index, "name"), $"The use case '{useCase.Name}' is given twice.");
            }

            if (useCase.Role is null)
            {
                CheckServiceRole(useCase, index, places, faults);
            }
            else
            {
                CheckLinkedRole(manifest, useCase, index, places, faults);
            }
        }
    }

    private static void CheckServiceRole(UseCase useCase, int index, Places places, FaultList faults)
    {
        if (useCase.Permissions is not PermissionsChoice.Free && useCase.Policies.IsEmpty)
        {
            faults.Add(places.At("useCases", index), "The use case names no policies: name some, or let them be chosen freely.");
        }
    }

    private static void CheckLinkedRole(ServiceManifest manifest, UseCase useCase, int index, Places places, FaultList faults)
    {
        if (!manifest.Roles.Any(role => role.Name == useCase.Role))
        {
            faults.Add(places.At("useCases", index, "role"), $"The manifest has no role {useCase.Role}.");
        }

        if (useCase.Permissions is not PermissionsChoice.Fixed)
        {
            faults.Add(places.At("useCases", index, "permissions"), "The permissions of a service-linked role are fixed: its template has them.");
        }

        if (!useCase.Policies.IsEmpty)
        {
            faults.Add(places.At("useCases", index, "policies"), "The policies of a service-linked role are its template's: none can be named here.");
        }
    }
}

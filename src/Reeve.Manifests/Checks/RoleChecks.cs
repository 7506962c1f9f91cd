using System.Text.Json;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Manifests.Checks;

/// <summary>What can be wrong about roles and their policies.</summary>
internal static class RoleChecks
{
    /// <summary>Tells all of it.</summary>
    public static void Run(ServiceManifest manifest, Places places, FaultList faults)
    {
        var roles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var policies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, role) in manifest.Roles.Index())
        {
            if (!roles.Add(role.Name))
            {
                faults.Add(places.At("roles", index, "name"), $"The role name {role.Name} is given twice; case makes no difference.");
            }

            // Terraform takes what follows the only underscore of a name for the suffix, and then finds another role in its plan than it made.
            if (role.Name.Count(c => c is '_') == 1)
            {
                faults.Warn(places.At("roles", index, "name"), $"Terraform takes what follows the one underscore of {role.Name} for a custom suffix: use none, or two.");
            }

            CheckTrust(manifest, role, index, places, faults);
            foreach (var (number, policy) in role.Policies.Index().Where(each => !policies.Add(each.Item.Name)))
            {
                faults.Add(places.At("roles", index, "policies", number, "name"), $"The policy name {policy.Name} is given twice; case makes no difference.");
            }
        }
    }

    private static void CheckTrust(ServiceManifest manifest, RoleTemplate role, int index, Places places, FaultList faults)
    {
        if (role.TrustPolicy is { } trust)
        {
            if (!role.AlsoAssumedBy.IsEmpty)
            {
                faults.Add(places.At("roles", index, "alsoAssumedBy"), "The trust policy says who assumes the role: name the other services there.");
            }

            if (!trust.Contains(JsonSerializer.Serialize(manifest.Service, TextJson.Default.String), StringComparison.Ordinal))
            {
                faults.Warn(places.At("roles", index, "trustPolicy"), $"The trust policy does not name {manifest.Service}: the service cannot assume its own role.");
            }
        }

        foreach (var (number, principal) in role.AlsoAssumedBy.Index())
        {
            if (principal == manifest.Service || role.AlsoAssumedBy.IndexOf(principal) != number)
            {
                faults.Add(places.At("roles", index, "alsoAssumedBy", number), $"{principal} assumes the role already.");
            }
            else if (ReservedPrincipals.Includes(principal))
            {
                faults.Warn(places.At("roles", index, "alsoAssumedBy", number), $"{principal} is AWS's: none of its services calls here.");
            }
        }
    }
}

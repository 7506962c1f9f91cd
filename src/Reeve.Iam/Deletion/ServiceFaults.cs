using System.Collections.Concurrent;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Deletion;

/// <summary>
/// Which linked services misbehave, and how. It is kept in memory only, on purpose: a server that is started is a faithful one.
/// </summary>
public sealed class ServiceFaults
{
    private readonly ConcurrentDictionary<string, DeletionFaults> _faults = new(StringComparer.Ordinal);

    /// <summary>How a service misbehaves.</summary>
    public DeletionFaults Of(string servicePrincipal) => _faults.GetValueOrDefault(servicePrincipal, DeletionFaults.None);

    /// <summary>Has a service misbehave, in place of what was set before; <see cref="DeletionFaults.None"/> ends it.</summary>
    public void Set(string servicePrincipal, DeletionFaults faults)
    {
        if (faults.IsAny)
        {
            _faults[servicePrincipal] = faults;
        }
        else
        {
            _faults.TryRemove(servicePrincipal, out _);
        }
    }

    /// <summary>Whether calls about the deletion of a service's role are refused for coming too often.</summary>
    internal bool AreThrottled(ServiceLink? link, DateTimeOffset now) => link is not null && Of(link.ServicePrincipal).ThrottledUntil > now;
}

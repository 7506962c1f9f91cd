using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Manifests.Nodes;

namespace Reeve.Manifests;

/// <summary>Gathers what is wrong with a manifest.</summary>
internal sealed class FaultList
{
    // A broken generator could make thousands: nobody reads them, and the answer has to stay small.
    private const int Most = 100;

    private readonly List<ManifestFault> _faults = [];
    private readonly List<ManifestFault> _warnings = [];

    /// <summary>Whether there is any.</summary>
    public bool HasFaults => _faults.Count > 0;

    /// <summary>Adds a fault at a place.</summary>
    public void Add(int line, int column, string message)
    {
        if (_faults.Count < Most)
        {
            _faults.Add(new(line, column, message));
        }
    }

    /// <summary>Adds a fault at a node.</summary>
    public void Add(ManifestNode node, string message) => Add(node.Line, node.Column, message);

    /// <summary>Adds a warning at a node.</summary>
    public void Warn(ManifestNode node, string message)
    {
        if (_warnings.Count < Most)
        {
            _warnings.Add(new(node.Line, node.Column, message));
        }
    }

    /// <summary>The reading with all of it; the manifest only where it has no faults.</summary>
    public ManifestReading ToReading(ServiceManifest? manifest) => new(HasFaults ? null : manifest, InOrder(_faults), InOrder(_warnings));

    private static System.Collections.Immutable.ImmutableArray<ManifestFault> InOrder(List<ManifestFault> faults) =>
        [.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];
}
